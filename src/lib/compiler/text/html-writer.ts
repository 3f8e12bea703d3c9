import { entities } from '#lib/lesson/plain-text.ts';
import type { MarkdownNode } from './markdown.ts';
import { isWebAddress } from '#lib/compiler/yaml/checks.ts';

const entityOf = new Map(Array.from(entities, ([entity, character]) => [character, entity]));

/** Text as HTML, by the five entities that `plainText` reads back. */
export function escapeHtml(text: string): string {
	return text.replace(/[&<>"']/g, (character) => entityOf.get(character)!);
}

/** What an author may not write, found while writing: reported with its place by who knows the file. */
export type Fault =
	| { kind: 'tag'; node: MarkdownNode }
	| { kind: 'link-target'; node: MarkdownNode }
	/** Only a fault where the article has no such paragraph. */
	| { kind: 'link-paragraph'; node: MarkdownNode }
	| { kind: 'not-allowed'; node: MarkdownNode; what: string };

const names = new Map([
	['blockquote', 'A block quotation'],
	['break', 'A line break'],
	['code', 'A block of code'],
	['definition', 'A link definition'],
	['delete', 'Struck-out text'],
	['footnote', 'A footnote'],
	['footnoteDefinition', 'A footnote'],
	['footnoteReference', 'A footnote'],
	['heading', 'A heading of this level'],
	['image', 'An image'],
	['list', 'A list'],
	['table', 'A table'],
	['thematicBreak', 'A line across'],
]);

/** A fault for a node that is not let through. */
export function notAllowed(node: MarkdownNode): Fault {
	if (node.type === 'html' || node.type === 'svelteTag') return { kind: 'tag', node };
	return { kind: 'not-allowed', node, what: names.get(node.type) ?? `Markdown of the sort "${node.type}"` };
}

/**
 * Writes one paragraph's inline nodes as HTML: `em strong code a br` and nothing else, white space folded to single
 * spaces and trimmed, so that the HTML's plain text is the text that citations are counted in.
 */
export class InlineWriter {
	readonly faults: Fault[];
	readonly #source: string;
	#html: string[] = [];
	/** Where in `#html` the space stands that a further one is folded into; -1 after a visible character. */
	#space = 0;

	constructor(source: string, faults: Fault[]) {
		this.#source = source;
		this.faults = faults;
	}

	write(nodes: MarkdownNode[]): string {
		this.#nodes(nodes);
		if (this.#space > 0) this.#html[this.#space - 1] = '';
		const html = this.#html.join('');
		this.#html = [];
		this.#space = 0;
		return html;
	}

	#nodes(nodes: MarkdownNode[] = []): void {
		for (const node of nodes) this.#node(node);
	}

	#node(node: MarkdownNode): void {
		switch (node.type) {
			case 'text':
				return this.#text(node.value!);
			case 'emphasis':
				return this.#element('em', '', node.children);
			case 'strong':
				return this.#element('strong', '', node.children);
			case 'inlineCode':
				return this.#element('code', '', [{ ...node, type: 'text' }]);
			case 'break':
				this.#html.push('<br>');
				return this.#text(' ');
			case 'link':
				return this.#link(node);
			case 'linkReference':
				return this.#reference(node);
			case 'imageReference':
				return this.#text(this.#written(node));
			default:
				this.faults.push(notAllowed(node));
		}
	}

	#text(text: string): void {
		for (const part of text.split(/([ \t\n]+)/)) {
			if (part === '') continue;
			if (!/^[ \t\n]/.test(part)) {
				this.#html.push(escapeHtml(part));
				this.#space = -1;
			} else if (this.#space === -1) {
				this.#space = this.#html.push(' ');
			}
		}
	}

	#element(tag: string, attributes: string, children: MarkdownNode[] = []): void {
		this.#html.push(`<${tag}${attributes}>`);
		this.#nodes(children);
		this.#html.push(`</${tag}>`);
	}

	#link(node: MarkdownNode): void {
		const url = node.url ?? '';
		if (node.title) this.faults.push({ kind: 'not-allowed', node, what: "A link's title" });
		if (/^#p[1-9]\d*$/.test(url)) this.faults.push({ kind: 'link-paragraph', node });
		if (isWebAddress(url) || /^mailto:[^\s"<>]+@[^\s"<>]+$/i.test(url) || /^#p[1-9]\d*$/.test(url)) {
			this.#element('a', ` href="${escapeHtml(url)}"`, node.children);
		} else {
			this.faults.push({ kind: 'link-target', node });
		}
	}

	/** Without a definition, and none is let through, what stands in brackets is text: `[sic]`. */
	#reference(node: MarkdownNode): void {
		const written = this.#written(node);
		if (written.startsWith('[^')) {
			this.faults.push({ kind: 'not-allowed', node, what: names.get('footnote')! });
			return;
		}
		const lastChild = node.children?.at(-1);
		const inner = lastChild ? lastChild.position.end.offset - node.position.start.offset : 1;
		this.#text('[');
		this.#nodes(node.children);
		this.#text(written.slice(inner));
	}

	#written({ position }: MarkdownNode): string {
		return this.#source.slice(position.start.offset, position.end.offset);
	}
}
