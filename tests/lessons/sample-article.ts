import type { Citation, Paragraph, ParagraphId } from '#lib/lesson/article.ts';
import { plainText } from '#lib/lesson/plain-text.ts';

/** A made-up article of six short paragraphs, one of them with marks and an entity in it. */
export const paragraphs: Paragraph[] = [
	'The council of Ostmark closed the old bridge on <em>Monday</em>, after an inspector had found cracks.',
	'“It can stand for years,” said the engineer Ida Brandt &amp; she was not alone.',
	'The mayor, Tom Alder, offered a ferry by Friday.',
	'Two people in the council told the Harbour Post that money might run out.',
	'Traders on both banks met in the evening and asked for a date.',
	'No date was given.',
].map((html, i) => ({ id: `p${i + 1}`, number: i + 1, html, quotation: false }));

/** The citation of words that stand in a paragraph of the sample; throws where they do not. */
export function cite(paragraph: ParagraphId, words: string): Citation {
	const text = plainText(paragraphs.find(({ id }) => id === paragraph)!.html);
	const start = text.indexOf(words);
	if (start < 0) throw new Error(`“${words}” does not stand in ${paragraph}.`);
	return { paragraph, start, end: start + words.length };
}

/** What the sample questions have alike. */
export const shared = {
	skill: 'locate',
	hint: 'Read on.',
	explanation: '<p>So it stands.</p>',
	prove: false,
} as const;
