import { articleParagraphs } from '#lib/lesson/article-paragraphs.ts';
import type { Citation, ParagraphId } from '#lib/lesson/article.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import { plainText } from '#lib/lesson/plain-text.ts';

/** The words that the citations of a paragraph cite, in the order in which they stand; what several cite stands once. */
export function citedWords(lesson: Lesson, citations: readonly Citation[], paragraph: ParagraphId): string {
	const { html } = articleParagraphs(lesson).find(({ id }) => id === paragraph)!;
	const ranges = citations.filter((citation) => citation.paragraph === paragraph);
	return plainText(html)
		.split('')
		.filter((_, at) => ranges.some(({ start, end }) => start <= at && at < end))
		.join('');
}
