import type { Lesson } from './lesson.ts';
import type { Paragraph } from './article.ts';

/** The article's paragraphs in order, whatever section they stand in. */
export function articleParagraphs({ article }: Pick<Lesson, 'article'>): Paragraph[] {
	return article.flatMap(({ paragraphs }) => paragraphs);
}
