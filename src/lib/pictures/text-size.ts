/**
 * How much room text takes, guessed without a screen, so that a picture is laid out alike on the server and in every
 * browser. The guess is on the safe side: in em, after DejaVu Sans and Verdana, the widest faces that `--sans` may be.
 */
const widths: [RegExp, number][] = [
	[/[ijlI.,:;'’‘|!]/, 0.34],
	[/[tfr()[\]/-]/, 0.42],
	[/[cszJ]/, 0.56],
	[/[mwMW@%…—]/, 1],
	// Letters of East Asia stand in squares.
	[/[\u1100-\u11ff\u2e80-\uffef]/, 1.02],
	[/\p{Lu}/u, 0.75],
	[/ /, 0.36],
];

/** The width of one line of text, in the unit of `size`, its font's size. */
export function textWidth(text: string, size: number): number {
	let em = 0;
	for (const letter of text) em += widths.find(([letters]) => letters.test(letter))?.[1] ?? 0.64;
	return em * size;
}

/** How many rows pieces of these widths fill, `gap` apart, where no row is wider than `width`; a longer piece is broken. */
export function rowCount(pieces: readonly number[], gap: number, width: number): number {
	let rows = 1;
	let filled = 0;
	for (const piece of pieces) {
		if (filled > 0 && filled + gap + piece > width) {
			rows++;
			filled = 0;
		}
		const broken = Math.max(0, Math.ceil(piece / (width * 0.92)) - 1);
		rows += broken;
		filled += (filled > 0 ? gap : 0) + piece - broken * width * 0.92;
	}
	return rows;
}

/** The widths of a text's words. */
export const wordWidths = (text: string, size: number): number[] =>
	text
		.split(/\s+/)
		.filter(Boolean)
		.map((word) => textWidth(word, size));
