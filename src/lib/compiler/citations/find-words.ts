import type { Citation, ParagraphId } from '#lib/lesson/article.ts';
import { cutsWord } from './cuts-word.ts';
import { asSeen, asTyped, type View } from './view.ts';

/** A paragraph's plain text, in which citations are counted. */
export interface PlainParagraph {
	id: ParagraphId;
	text: string;
	/** A block quotation is quoted as a whole. */
	quotation: boolean;
}

const views = new WeakMap<PlainParagraph, View>();

/** A paragraph is looked into for every citation. */
function viewOf(paragraph: PlainParagraph): View {
	const view = views.get(paragraph) ?? asSeen(paragraph.text);
	views.set(paragraph, view);
	return view;
}

let last = { words: '', seen: '' };

/** The same words are looked for in one paragraph after another. */
function seen(words: string): string {
	if (last.words !== words) last = { words, seen: asSeen(words).text };
	return last.seen;
}

/** All places of some words in a paragraph: whole words, exact to a reader's eye. Takes plain text. */
export function placesOf(words: string, paragraph: PlainParagraph): Citation[] {
	const { id, text } = paragraph;
	return viewOf(paragraph)
		.find(seen(words))
		.map(({ start, end, splits }) => ({ start, end: withMarks(text, end), splits }))
		.filter(({ start, end, splits }) => !splits && !cutsWord(text, start) && !cutsWord(text, end))
		.map(({ start, end }) => ({ paragraph: id, start, end }));
}

/** The end of a letter or sign with what belongs to it and cannot be seen, such as the selector of an emoji's colours. */
function withMarks(text: string, end: number): number {
	const [selectors] = /^[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]*/u.exec(text.slice(end))!;
	return end + selectors.length;
}

/** The words around the first place at which they stand but for a cut word; `null` where they do not stand at all. */
export function wholeWordsAround(words: string, paragraph: PlainParagraph): string | null {
	const { text } = paragraph;
	const [found] = viewOf(paragraph).find(seen(words));
	if (!found) return null;
	let { start, end } = found;
	while (cutsWord(text, start)) start--;
	while (cutsWord(text, end)) end++;
	return text.slice(start, end);
}

/**
 * The paragraph's own words where they differ from those given in quotation marks, dashes, capitals or the form of signs
 * alone.
 */
export function sameButTypography(words: string, { text }: PlainParagraph): string | null {
	const [found] = asTyped(text).find(asTyped(words).text);
	return found ? text.slice(found.start, found.end) : null;
}

const quotations = [
	/“[^“”]*”/g,
	/„[^„“”]*[“”]/g,
	/"[^"]*"/g,
	/«[^«»]*»/g,
	/»[^«»]*«/g,
	/「[^「」]*」/g,
	// A single mark between letters is an apostrophe.
	/(?<![\p{L}\p{N}])[‘‚'].*?[’‘'](?![\p{L}\p{N}])/gu,
];

/** Whether the paragraph itself sets the words in quotation marks. */
export function isQuoted(words: string, paragraph: PlainParagraph): boolean {
	if (paragraph.quotation) return true;
	const quoted = quotations.flatMap((pattern) => [...paragraph.text.matchAll(pattern)]);
	return placesOf(words, paragraph).some(({ start, end }) =>
		quoted.some(({ index, 0: span }) => index <= start && end <= index + span.length),
	);
}
