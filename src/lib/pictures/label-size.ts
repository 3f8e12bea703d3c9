import { rowCount, textWidth, wordWidths } from './text-size.ts';

/** What a label says: a text, and under it a note and links to paragraphs. */
export interface LabelText {
	text: string;
	note: string;
	paragraphs: readonly number[];
}

/** Sizes of type in a picture; one unit is a pixel where the reader keeps the browser's text size. */
export const type = { text: 14, textLine: 19, note: 13, noteLine: 24, space: 5 } as const;

/** What is set bold is wider. */
export const bold = 1.12;

/** The height of a label's text and note, in a box of this width. */
export function labelHeight({ text, note, paragraphs }: LabelText, width: number): number {
	const links = paragraphs.map((n) => Math.max(24, textWidth(`¶${n}`, type.note * bold) + 6));
	const noted = [...wordWidths(note, type.note), ...links];
	return (
		rowCount(wordWidths(text, type.text), type.space, width) * type.textLine +
		(noted.length > 0 ? rowCount(noted, type.space, width) * type.noteLine : 0)
	);
}
