import { mdsvex } from 'mdsvex';

/** A node of the tree that mdsvex's parser (remark 8) builds, as far as it is used here. */
export interface MarkdownNode {
	type: string;
	value?: string;
	children?: MarkdownNode[];
	url?: string;
	title?: string | null;
	depth?: number;
	ordered?: boolean;
	start?: number | null;
	checked?: boolean | null;
	spread?: boolean;
	identifier?: string;
	position: { start: { offset: number }; end: { offset: number } };
}

/**
 * Braces are Svelte's to mdsvex (`{@html}`, `{process.env}`) and text to us, so noncharacters, which no content file may
 * hold, take their place while it reads. Each is one UTF-16 unit, so that offsets stay.
 */
const braces = new Map([
	['{', '\ufdd0'],
	['}', '\ufdd1'],
	['\ufdd0', '{'],
	['\ufdd1', '}'],
]);
const swapBraces = (text: string) => text.replace(/[{}\ufdd0\ufdd1]/g, (brace) => braces.get(brace)!);

/**
 * The tree is taken before mdsvex makes a component of it: what becomes of each node is decided by `html-writer.ts`,
 * which knows the nodes that it lets through and no others.
 */
function takeTree() {
	return (tree: MarkdownNode, file: { data: Record<string, unknown> }) => {
		file.data.tree = tree;
		return { type: 'root', children: [] };
	};
}

const reader = mdsvex({
	extensions: ['.md'],
	smartypants: false,
	highlight: false,
	// Front matter is cut off before: this mark stands in no text, so that a line --- is a line.
	frontmatter: { type: 'none', marker: '\ufdd2', parse: () => undefined },
	// Its types are those of unified 9 with a generic tree.
	remarkPlugins: [takeTree as never],
});

/** Reads Markdown alone: no front matter, no components, no typographic changes. Offsets are those of `source`. */
export async function readMarkdown(source: string): Promise<MarkdownNode> {
	const result = await reader.markup({ content: swapBraces(source), filename: 'text.md' });
	return restore((result!.data as { tree: MarkdownNode }).tree, source);
}

/** Undoes, node by node, the exchange of braces and what mdsvex escapes for Svelte. */
function restore(node: MarkdownNode, source: string): MarkdownNode {
	const restored = { ...node };
	if (node.type === 'inlineCode') {
		// mdsvex escapes < and > here, but not &, so its value cannot be parted from an author's entity: read it anew.
		const written = source.slice(node.position.start.offset, node.position.end.offset);
		restored.value = written.replace(/^`+|`+$/g, '').trim();
	} else if (node.value !== undefined) {
		restored.value = swapBraces(node.value).replace(/&lt;/g, '<').replace(/&gt;/g, '>');
	}
	if (node.url !== undefined)
		restored.url = swapBraces(node.url)
			.replace(/%EF%B7%90/gi, '%7B')
			.replace(/%EF%B7%91/gi, '%7D');
	if (node.children) restored.children = node.children.map((child) => restore(child, source));
	return restored;
}
