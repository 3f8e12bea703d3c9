import { fromMarkdown, type CompileContext, type Extension, type Token } from 'mdast-util-from-markdown';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { bareAddress } from './bare-address.ts';

/** A node of mdast, as far as it is used here. */
export interface MarkdownNode {
	type: string;
	value?: string;
	children?: MarkdownNode[];
	url?: string;
	title?: string | null;
	depth?: number;
	ordered?: boolean;
	start?: number | null;
	spread?: boolean;
	position: { start: { offset: number; line: number }; end: { offset: number; line: number } };
}

/**
 * The nodes of what GitHub adds to CommonMark. Addresses become links; what is struck out and tables are known in order
 * to be reported. The packages that make these nodes bring writers of Markdown along, and find addresses without a place.
 */
const gfmNodes: Extension = {
	enter: {
		strikethrough(token) {
			this.enter({ type: 'delete', children: [] }, token);
		},
		table(token) {
			this.enter({ type: 'table', children: [] }, token);
		},
	},
	exit: { literalAutolink, strikethrough: exit, table: exit },
};

function exit(this: CompileContext, token: Token): undefined {
	this.exit(token);
}

/** An address that stands for itself: a link as far as the address goes, and text from there on. */
function literalAutolink(this: CompileContext, token: Token): undefined {
	const written = this.sliceSerialize(token);
	const { url, length } = bareAddress(written);
	const { start, end } = token;
	// Here micromark leaves references as they are, where GitHub's own reader decodes them.
	const at = (offset: number) => ({
		line: start.line,
		column: start.column + offset,
		offset: start.offset + offset,
	});
	const text = (from: number, to: number) =>
		({
			type: 'text',
			value: decoded(written.slice(from, to)),
			position: { start: at(from), end: at(to) },
		}) as const;
	const { children } = this.stack.at(-1) as { children: unknown[] };
	children.push({
		type: 'link',
		url: decoded(url),
		children: [text(0, length)],
		position: { start, end: at(length) },
	});
	if (length < written.length)
		children.push({ ...text(length, written.length), position: { start: at(length), end } });
}

const decoded = (text: string) =>
	text.replace(/&[#\w]+;/g, (reference) => readMarkdown(reference).children![0]!.children![0]!.value!);

const options = {
	extensions: [gfmAutolinkLiteral(), gfmStrikethrough({ singleTilde: false }), gfmTable()],
	mdastExtensions: [gfmNodes],
};

/**
 * Reads Markdown by CommonMark 0.31, with GitHub's addresses, tables and struck-out text: no front matter, no typographic
 * changes. Offsets are those of `source`.
 */
export function readMarkdown(source: string): MarkdownNode {
	// A byte order mark at the beginning is skipped, and offsets with it: a word joiner is what it means elsewhere.
	return fromMarkdown(source.replace(/^\ufeff/, '\u2060'), options) as MarkdownNode;
}
