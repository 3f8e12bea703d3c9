import type { BlockHtml, InlineHtml } from '#lib/lesson/article.ts';
import { plainText } from '#lib/lesson/plain-text.ts';
import { escapeHtml, InlineWriter, notAllowed, type Fault } from './html-writer.ts';
import { readMarkdown, type MarkdownNode } from './markdown.ts';

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

/** Renders one paragraph of inline Markdown. */
export async function renderInline(source: string): Promise<RenderedInline> {
	const trimmed = source.trim();
	if (plainParagraph.test(trimmed)) {
		const plain = trimmed.replace(/[ \n]+/g, ' ');
		return { html: escapeHtml(plain), plain, faults: [], blocks: null };
	}
	const { children = [] } = await readMarkdown(source);
	const [block, ...others] = children;
	if (!block || others.length > 0 || block.type !== 'paragraph') {
		const tag = children.find(({ type }) => type === 'html' || type === 'svelteTag');
		const faults = tag ? [notAllowed(tag)] : [];
		return { html: '', plain: '', faults, blocks: tag ? null : sortOf(children) };
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

function sortOf(blocks: MarkdownNode[]): string {
	if (blocks.length > 1) return `${blocks.length} blocks`;
	return sorts.get(blocks[0]?.type ?? '') ?? 'something else';
}

/** Renders blocks: paragraphs, lists, block quotations, and headings of the levels named. */
export async function renderBlocks(source: string, headings: number[]): Promise<Rendered<BlockHtml>> {
	const paragraphs = source.trim().split(/ *\n{2,}/);
	if (paragraphs.every((paragraph) => plainParagraph.test(paragraph))) {
		const lines = paragraphs.map((text) => `<p>${escapeHtml(text.replace(/[ \n]+/g, ' '))}</p>`);
		return { html: lines.join('\n'), faults: [] };
	}
	const { children = [] } = await readMarkdown(source);
	const faults: Fault[] = [];
	const inline = new InlineWriter(source, faults);

	const blocks = (nodes: MarkdownNode[] = []) => nodes.map(block).join('\n');
	const item = (node: MarkdownNode, loose: boolean) => {
		if (typeof node.checked === 'boolean') faults.push({ kind: 'not-allowed', node, what: 'A check box' });
		const parts = (node.children ?? []).map((child) =>
			child.type === 'paragraph' && !loose ? inline.write(child.children ?? []) : block(child),
		);
		return `<li>${parts.join('\n')}</li>`;
	};
	const block = (node: MarkdownNode): string => {
		switch (node.type) {
			case 'paragraph':
				return `<p>${inline.write(node.children ?? [])}</p>`;
			case 'blockquote':
				return `<blockquote>\n${blocks(node.children)}\n</blockquote>`;
			case 'list': {
				const tag = node.ordered ? 'ol' : 'ul';
				const start = node.ordered && node.start != null && node.start !== 1 ? ` start="${node.start}"` : '';
				const items = (node.children ?? []).map((child) => item(child, Boolean(node.spread || child.spread)));
				return `<${tag}${start}>\n${items.join('\n')}\n</${tag}>`;
			}
			case 'heading':
				if (headings.includes(node.depth!)) {
					return `<h${node.depth}>${inline.write(node.children ?? [])}</h${node.depth}>`;
				}
		}
		faults.push(notAllowed(node));
		return '';
	};
	return { html: blocks(children), faults };
}
