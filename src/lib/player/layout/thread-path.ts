/** Edges on the screen, in CSS pixels: of a `DOMRect`, what a thread needs. */
export type Edges = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

export interface ThreadEnds {
	/** What the thread comes from, and the card that may have scrolled it away. */
	from: Edges;
	card: Edges;
	/** The lines of the words that it leads to, and the paragraph that they stand in. */
	lines: readonly Edges[];
	paragraph: Edges;
	/** The screen's height. */
	height: number;
}

/** How far below its upper edge a thread leaves a block: at the middle of its first line. */
const firstLine = 11;

/**
 * An SVG path from a block of the card to marked words beside it: level out of the block, over the gutter in a curve, and
 * level again below the words' line, where it meets no letter. It goes to the line that reaches nearest to the card. Null where the
 * block or the words are out of view, or do not stand side by side; the card may stand on either side.
 */
export function threadPath({ from, card, lines, paragraph, height }: ThreadEnds): string | null {
	const side = card.left >= paragraph.right ? 1 : -1;
	if (side === -1 && card.right > paragraph.left) return null;
	const startY = from.top + firstLine;
	if (startY < Math.max(card.top, 0) || startY > Math.min(card.bottom, height)) return null;

	const nearEdge = ({ left, right }: Edges) => (side === 1 ? right : left);
	const [line] = lines
		.filter(({ top, bottom }) => top >= 0 && bottom <= height)
		.sort((a, b) => side * (nearEdge(b) - nearEdge(a)));
	if (!line) return null;

	const startX = side === 1 ? from.left : from.right;
	const gutter = [nearEdge(paragraph), side === 1 ? card.left : card.right] as const;
	const bend = (gutter[0] + gutter[1]) / 2;
	const points = [
		`M${round(startX)} ${round(startY)}`,
		`H${round(gutter[1])}`,
		`C${round(bend)} ${round(startY)} ${round(bend)} ${round(line.bottom)} ${round(gutter[0])} ${round(line.bottom)}`,
		`H${round(nearEdge(line))}`,
	];
	return points.join('');
}

function round(pixels: number): number {
	return Math.round(pixels * 10) / 10;
}
