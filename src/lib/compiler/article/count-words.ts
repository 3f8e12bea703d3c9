import { articleParagraphs } from '#lib/lesson/article-paragraphs.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import { plainText } from '#lib/lesson/plain-text.ts';

/** How many words an article has, as its language parts them, also where it writes no spaces (UAX 29). */
export function countWords(lesson: Pick<Lesson, 'article' | 'lang'>): number {
	const segmenter = new Intl.Segmenter(lesson.lang, { granularity: 'word' });
	return articleParagraphs(lesson)
		.map(({ html }) => [...segmenter.segment(plainText(html))].filter(({ isWordLike }) => isWordLike).length)
		.reduce((sum, count) => sum + count, 0);
}
