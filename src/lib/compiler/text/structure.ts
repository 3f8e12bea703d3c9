import { stretchOf, type Fault } from './faults.ts';
import type { MarkdownNode } from './markdown.ts';

/**
 * Blocks that Markdown makes of lines which may well have been meant as lines: by a mark at the beginning of one in the
 * midst of a paragraph, by dashes below one, by a number like that of a list. They are let through only where nothing
 * else can be meant. Takes a block that may stand where it stands, the block before it, and their source.
 */
export function misreadBlock(
	node: MarkdownNode,
	previous: MarkdownNode | undefined,
	source: string,
): Fault | null {
	const underline = underlineOf(node, source);
	if (underline) return { kind: 'underlined', node: underline };
	const sort = sorts[node.type];
	const interrupts =
		previous?.type === 'paragraph' && previous.position.end.line + 1 === node.position.start.line;
	if (interrupts && sort) return { kind: 'block-in-paragraph', node, what: sort };
	if (node.type === 'blockquote') return runOn(node, source);
	return null;
}

/** Lists are left to `misreadList`: people write one below its introduction, and a nested one below its entry. */
const sorts: Record<string, string | undefined> = {
	blockquote: 'a block quotation',
	heading: 'a heading',
};

/** The line of dashes (or of `=`) that makes a heading of the lines above it; `null` for any other block. */
export function underlineOf(node: MarkdownNode, source: string): MarkdownNode | null {
	const { start, end } = node.position;
	if (node.type !== 'heading' || source[start.offset] === '#') return null;
	const line = source.lastIndexOf('\n', end.offset - 1) + 1;
	return stretchOf(node, line + source.slice(line).search(/[-=]/), end.offset);
}

/** A line without > that belongs to a block quotation, for there is no empty line between them. */
function runOn(node: MarkdownNode, source: string): Fault | null {
	let { offset } = node.position.start;
	for (const line of source.slice(offset, node.position.end.offset).split('\n')) {
		if (offset > node.position.start.offset && !/^\s*(?:[-+*]\s+|\d+[.)]\s+)?>/.test(line))
			return { kind: 'quotation-runs-on', node: stretchOf(node, offset, offset + line.length) };
		offset += line.length + 1;
	}
	return null;
}

/** An entry with a check box, as GitHub has them. */
export function isTask({ children: [first] = [] }: MarkdownNode, source: string): boolean {
	return first !== undefined && /^\[[ x]\]\s/i.test(source.slice(first.position.start.offset));
}

/** What a list changes without a word: a sentence that begins with a dash or a number, and numbers that are not counted on. */
export function misreadList(node: MarkdownNode, source: string): Fault | null {
	const [first, ...others] = node.children as [MarkdownNode, ...MarkdownNode[]];
	if (others.length === 0)
		return first.children!.length < 2 && !isTask(first, source) ? { kind: 'list-of-one', node } : null;
	if (!node.ordered) return null;
	const numbers = node.children!.map(({ position }) => /^\d+/.exec(source.slice(position.start.offset))![0]);
	if (numbers.every((number) => number === '1')) return null;
	const wrong = numbers.findIndex((number, index) => number !== String(node.start! + index));
	if (wrong === -1) return null;
	const item = node.children![wrong]!;
	return { kind: 'list-number', node: item, counted: node.start! + wrong };
}
