import type { MarkdownNode } from './markdown.ts';

/** What an author may not write, found while writing: reported with its place by who knows the file. */
export type Fault =
	| { kind: 'tag'; node: MarkdownNode }
	| { kind: 'link-target'; node: MarkdownNode }
	/** Only a fault where the article has no such paragraph. */
	| { kind: 'link-paragraph'; node: MarkdownNode }
	/** Only a fault outside the plan for teachers, and where what it asks for is no setting. */
	| { kind: 'link-settings'; node: MarkdownNode }
	| { kind: 'not-allowed'; node: MarkdownNode; what: string }
	/** What Markdown would make of it is probably not what was meant. */
	| { kind: 'mark-meant'; node: MarkdownNode }
	| { kind: 'lost-backslash'; node: MarkdownNode }
	| { kind: 'underlined'; node: MarkdownNode }
	| { kind: 'block-in-paragraph'; node: MarkdownNode; what: string }
	| { kind: 'quotation-runs-on'; node: MarkdownNode }
	| { kind: 'list-of-one'; node: MarkdownNode }
	| { kind: 'list-number'; node: MarkdownNode; counted: number }
	| { kind: 'unprintable'; node: MarkdownNode; code: string };

const names = new Map([
	['blockquote', 'A block quotation'],
	['break', 'A line break'],
	['code', 'A block of code'],
	['definition', 'A link definition'],
	['delete', 'Struck-out text'],
	['heading', 'A heading of this level'],
	['image', 'An image'],
	['list', 'A list'],
	['table', 'A table'],
	['thematicBreak', 'A line across'],
]);

/** A fault for a node that is not let through. */
export function notAllowed(node: MarkdownNode): Fault {
	if (node.type === 'html') return { kind: 'tag', node };
	return { kind: 'not-allowed', node, what: names.get(node.type) ?? `Markdown of the sort "${node.type}"` };
}

/** A stretch of the source as a node, for a fault of its own. */
export function stretchOf(node: MarkdownNode, start: number, end: number): MarkdownNode {
	return {
		type: 'text',
		position: {
			start: { ...node.position.start, offset: start },
			end: { ...node.position.end, offset: end },
		},
	};
}
