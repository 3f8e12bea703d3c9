import type { BlockHtml, InlineHtml } from '#lib/lesson/article.ts';
import { escapeHtml } from '#lib/lesson/escape-html.ts';
import { plainText } from '#lib/lesson/plain-text.ts';
import { BlockWriter } from './block-writer.ts';
import { notAllowed, type Fault } from './faults.ts';
import { InlineWriter } from './html-writer.ts';
import { readMarkdown, type MarkdownNode } from './markdown.ts';
import { underlineOf } from './structure.ts';
import { fold } from './white-space.ts';

interface Rendered<Html extends string> {
	html: Html;
	faults: Fault[];
}

/** A text that must be one paragraph; `blocks` says what it is, where it is something else. */
export interface RenderedInline extends Rendered<InlineHtml> {
	/** What citations are matched on and counted in. */
	plain: string;
	blocks: string | null;
}

/**
 * Letters, digits and the commonest punctuation: Markdown sees nothing in lines of them, and reading plain text costs as
 * much as reading marks does. A colon before a letter, an @ or `www.` may be an address, a digit in front a list, a
 * space at a line's end a break.
 */
const plainLine = String.raw`(?!www\.)[\p{L}“‘(](?:(?!www\.)(?:[\p{L}\p{N} ,.;?!“”‘’–—…'"()¶%/\p{Sc}-]|:(?= )))*`;
const plainParagraph = new RegExp(`^${plainLine}(?:(?<! )\n${plainLine})*$`, 'iu');

/** Without the empty lines around it. Spaces in front may make a block of code of it. */
const lines = (source: string) => source.replace(/^\n+|[ \t\n]+$/g, '');

/** Renders one paragraph of inline Markdown. */
export function renderInline(source: string): RenderedInline {
	if (plainParagraph.test(lines(source))) {
		const plain = fold(source);
		return { html: escapeHtml(plain), plain, faults: [], blocks: null };
	}
	const { children = [] } = readMarkdown(source);
	const [block, ...others] = children;
	if (!block || others.length > 0 || block.type !== 'paragraph') {
		const tag = children.find(({ type }) => type === 'html');
		const faults = tag ? [notAllowed(tag)] : [];
		return { html: '', plain: '', faults, blocks: tag ? null : sortOf(children, source) };
	}
	return renderParagraph(block, source);
}

/** Renders a paragraph's node. */
export function renderParagraph({ children = [] }: MarkdownNode, source: string): RenderedInline {
	const writer = new InlineWriter(source, []);
	const html = writer.write(children);
	return { html, plain: plainText(html), faults: writer.faults, blocks: null };
}

const sorts = new Map([
	['blockquote', 'a block quotation'],
	['code', 'a block of code'],
	['definition', 'a link definition'],
	['heading', 'a heading'],
	['list', 'a list'],
	['table', 'a table'],
	['thematicBreak', 'a line across'],
]);

function sortOf(blocks: MarkdownNode[], source: string): string {
	if (blocks.length > 1) return `${blocks.length} blocks`;
	const [block] = blocks;
	if (block && underlineOf(block, source)) return 'a heading, by the line of dashes below it';
	return sorts.get(block?.type ?? '') ?? 'something else';
}

/** Renders blocks: paragraphs, lists, block quotations, and headings of the levels named. */
export function renderBlocks(source: string, headings: number[]): Rendered<BlockHtml> {
	const paragraphs = lines(source).split(/ *\n{2,}/);
	if (paragraphs.every((paragraph) => plainParagraph.test(paragraph))) {
		const blocks = paragraphs.map((text) => `<p>${escapeHtml(fold(text))}</p>`);
		return { html: blocks.join('\n'), faults: [] };
	}
	const faults: Fault[] = [];
	const html = new BlockWriter(source, headings, faults).write(readMarkdown(source).children);
	return { html, faults };
}
