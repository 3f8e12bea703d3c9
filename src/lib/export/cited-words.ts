import { articleParagraphs } from '#lib/lesson/article-paragraphs.ts';
import type { Citation } from '#lib/lesson/article.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import { plainText } from '#lib/lesson/plain-text.ts';

/** Exact words of a paragraph, and its number in the article. */
export interface CitedWords {
	paragraph: number;
	words: string;
}

/** What citations cite, in their order, each once. A citation of a paragraph that is not there is passed over. */
export function citedWords(lesson: Pick<Lesson, 'article'>, citations: readonly Citation[]): CitedWords[] {
	const paragraphs = articleParagraphs(lesson);
	const cited = citations.flatMap(({ paragraph: id, start, end }) => {
		const paragraph = paragraphs.find((paragraph) => paragraph.id === id);
		return paragraph
			? { paragraph: paragraph.number, words: plainText(paragraph.html).slice(start, end) }
			: [];
	});
	return cited.filter(
		({ paragraph, words }, i) =>
			i === cited.findIndex((other) => other.paragraph === paragraph && other.words === words),
	);
}
