import { escapeHtml } from '#lib/lesson/escape-html.ts';
import { isWebAddress } from '#lib/compiler/yaml/checks.ts';
import { composed } from './composed.ts';
import { notAllowed, stretchOf, type Fault } from './faults.ts';
import { isMarkMeant } from './marks-meant.ts';
import type { MarkdownNode } from './markdown.ts';
import { unprintableReferences } from './unprintable.ts';
import { joinsLines } from './white-space.ts';

/** Of GitHub's footnotes and of tags as components have them, CommonMark knows nothing: to it they are text. */
const footnote = /(?<!\\)\[\^[^\s\]]+\]/;
/** Before a sign that is no mark anywhere a backslash escapes nothing: `C:\%TEMP%`, `km\/h`. */
const lostBackslash = /(?<=(?<!\\)(?:\\\\)*)\\["$%',/;?^{}]/;
const tagInText = /(?<!\\)<\/?[a-z][\w:.-]*(?:[\s/][^<>]*)?>/i;

/**
 * Writes one paragraph's inline nodes as HTML: `em strong code a br` and nothing else, white space folded to single
 * spaces and trimmed, so that the HTML's plain text is the text that citations are counted in.
 */
export class InlineWriter {
	readonly faults: Fault[];
	readonly #source: string;
	#html: string[] = [];
	/** The visible text written last. */
	#last = '';
	/** Where in `#html` the space stands that a further one is folded into; -1 after a visible character. */
	#space = 0;
	/** Whether a line ended in that white space. */
	#lineEnded = false;

	constructor(source: string, faults: Fault[]) {
		this.#source = source;
		this.faults = faults;
	}

	write(nodes: MarkdownNode[] = []): string {
		this.#nodes(nodes);
		if (this.#space > 0) this.#html[this.#space - 1] = '';
		const html = this.#html.join('');
		this.#html = [];
		this.#last = '';
		this.#space = 0;
		this.#lineEnded = false;
		return html;
	}

	#nodes(nodes: MarkdownNode[] = []): void {
		nodes.forEach((node, index) => {
			if (isMarkMeant(node, nodes[index - 1], nodes[index + 1], this.#source))
				this.faults.push({ kind: 'mark-meant', node });
			this.#node(node);
		});
	}

	#node(node: MarkdownNode): void {
		switch (node.type) {
			case 'text':
				this.#check(node);
				return this.#text(node.value!);
			case 'emphasis':
				return this.#element('em', '', node.children);
			case 'strong':
				return this.#element('strong', '', node.children);
			case 'inlineCode':
				this.#html.push('<code>');
				this.#text(node.value!);
				this.#html.push('</code>');
				return;
			case 'break':
				this.#html.push('<br>');
				return this.#text('\n');
			case 'link':
				return this.#link(node);
			case 'linkReference':
				// Its definition is reported.
				return this.#nodes(node.children);
			case 'imageReference':
				return;
			default:
				this.faults.push(notAllowed(node));
		}
	}

	#text(text: string): void {
		for (const part of composed(text).split(/([ \t\n]+)/)) {
			if (part === '') continue;
			if (/^[ \t\n]/.test(part)) {
				if (this.#space === -1) this.#space = this.#html.push(' ');
				this.#lineEnded ||= part.includes('\n');
				continue;
			}
			if (this.#space > 0 && this.#lineEnded && joinsLines(this.#last, part))
				this.#html[this.#space - 1] = '';
			this.#html.push(escapeHtml(part));
			this.#last = part;
			this.#space = -1;
			this.#lineEnded = false;
		}
	}

	#element(tag: string, attributes: string, children: MarkdownNode[] = []): void {
		this.#html.push(`<${tag}${attributes}>`);
		this.#nodes(children);
		this.#html.push(`</${tag}>`);
	}

	#link(node: MarkdownNode): void {
		const url = node.url ?? '';
		const paragraph = /^#p[1-9]\d*$/.test(url);
		const written = this.#source.slice(node.position.start.offset, node.position.end.offset);
		if (node.title) this.faults.push({ kind: 'not-allowed', node, what: "A link's title" });
		if (paragraph) this.faults.push({ kind: 'link-paragraph', node });
		if (written.startsWith('[')) this.#checkReferences(node);
		if (url.startsWith('?')) {
			this.faults.push({ kind: 'link-settings', node });
			// The plan stands on a page below the lesson's.
			return this.#element('a', ` href="../${escapeHtml(url)}"`, node.children);
		}
		if (paragraph || isWebAddress(url) || /^mailto:[^\s"<>]+@[^\s"<>]+$/i.test(url))
			return this.#element('a', ` href="${escapeHtml(url)}"`, node.children);
		// What only looked like an address is text, and between < and > a tag, as `<svelte:head>`.
		if (written.startsWith('[')) this.faults.push({ kind: 'link-target', node });
		else if (written.startsWith('<')) this.faults.push({ kind: 'tag', node });
		else this.#nodes(node.children);
	}

	/** What a parser of CommonMark takes for text, and its author may have meant otherwise. */
	#check(node: MarkdownNode): void {
		const { start, end } = node.position;
		const written = this.#source.slice(start.offset, end.offset);
		const stretch = (found: RegExpExecArray) =>
			stretchOf(node, start.offset + found.index, start.offset + found.index + found[0].length);
		const note = footnote.exec(written);
		if (note) this.faults.push({ kind: 'not-allowed', node: stretch(note), what: 'A footnote' });
		const tag = tagInText.exec(written);
		if (tag) this.faults.push({ kind: 'tag', node: stretch(tag) });
		const backslash = lostBackslash.exec(written);
		if (backslash) this.faults.push({ kind: 'lost-backslash', node: stretch(backslash) });
		this.#checkReferences(node);
	}

	#checkReferences(node: MarkdownNode): void {
		// Within a link, its text is checked by itself.
		const from = node.children?.at(-1)?.position.end.offset ?? node.position.start.offset;
		for (const { code, start, end } of unprintableReferences(
			this.#source.slice(from, node.position.end.offset),
		))
			this.faults.push({ kind: 'unprintable', node: stretchOf(node, from + start, from + end), code });
	}
}
