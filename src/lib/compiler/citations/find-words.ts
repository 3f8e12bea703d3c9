import type { Citation, ParagraphId } from '#lib/lesson/article.ts';

/** A paragraph's plain text, in which citations are counted. */
export interface PlainParagraph {
	id: ParagraphId;
	text: string;
	/** A block quotation is quoted as a whole. */
	quotation: boolean;
}

/** Letters of scripts that part words by spaces, and digits: between two of them a word is not cut. */
const inWord = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}]/u;

/** No-break and thin spaces count as the space that an author types. One unit each, so that offsets stay. */
const evenSpaces = (text: string) => text.replace(/[\u00a0\u2009\u202f]/g, ' ');

function cutsWord(text: string, start: number, end: number): boolean {
	const cutsAt = (index: number) => {
		const before = [...text.slice(Math.max(0, index - 2), index)].at(-1) ?? '';
		const after = String.fromCodePoint(text.codePointAt(index) ?? 32);
		return inWord.test(before) && inWord.test(after);
	};
	return cutsAt(start) || cutsAt(end);
}

/** All places of some words in a paragraph: exact, whole words. Takes plain text. */
export function placesOf(words: string, { id, text }: PlainParagraph): Citation[] {
	return occurrences(evenSpaces(words), evenSpaces(text))
		.filter(([start, end]) => !cutsWord(text, start, end))
		.map(([start, end]) => ({ paragraph: id, start, end }));
}

/** The words around the first place at which they stand but for a cut word; `null` where they do not stand at all. */
export function wholeWordsAround(words: string, { text }: PlainParagraph): string | null {
	const [range] = occurrences(evenSpaces(words), evenSpaces(text));
	if (!range) return null;
	let [start, end] = range;
	while (start > 0 && cutsWord(text, start, start)) start--;
	while (end < text.length && cutsWord(text, end, end)) end++;
	return text.slice(start, end);
}

const typography = new Map([
	...Array.from('‘’‚‛´`', (mark) => [mark, "'"] as const),
	...Array.from('“”„‟«»', (mark) => [mark, '"'] as const),
	...Array.from('‐‑‒–—―−', (mark) => [mark, '-'] as const),
]);

function evenTypography(text: string): string {
	const even = Array.from(evenSpaces(text), (mark) => typography.get(mark) ?? mark).join('');
	const lower = even.toLowerCase();
	// A few capitals have longer small forms; then offsets would move, and capitals stay as they are.
	return lower.length === text.length ? lower : even;
}

/** The paragraph's own words where they differ from those given in quotation marks, dashes, spaces or capitals alone. */
export function sameButTypography(words: string, { text }: PlainParagraph): string | null {
	const [range] = occurrences(evenTypography(words), evenTypography(text));
	return range ? text.slice(...range) : null;
}

function occurrences(words: string, text: string): [start: number, end: number][] {
	const found: [number, number][] = [];
	if (words === '') return found;
	for (let start = text.indexOf(words); start !== -1; start = text.indexOf(words, start + 1)) {
		found.push([start, start + words.length]);
	}
	return found;
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
