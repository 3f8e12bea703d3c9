import { expect } from 'vitest';
import type { Citation } from '#lib/lesson/article.ts';
import { paragraphIdsOf } from '#lib/lesson/cited-paragraphs.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import { citedWords } from '#tests/lessons/cited-words.ts';

/** Exactly the words of these citations are marked in the article. */
export async function expectMarked(lesson: Lesson, citations: readonly Citation[]): Promise<void> {
	const words = paragraphIdsOf(citations)
		.sort()
		.map((paragraph) => [paragraph, citedWords(lesson, citations, paragraph)]);
	await expect
		.poll(() =>
			[...document.querySelectorAll('[data-cited]')]
				.map((paragraph) => [
					paragraph.id,
					[...paragraph.querySelectorAll('mark')].map(({ textContent }) => textContent).join(''),
				])
				.sort(),
		)
		.toEqual(words);
}
