import fc from 'fast-check';
import type { ParagraphId } from '#lib/lesson/article.ts';
import { paragraphs } from './sample-article.ts';

/** A paragraph of the sample lesson, or none. */
export const anyParagraph: fc.Arbitrary<ParagraphId | null> = fc.constantFrom(
	null,
	...paragraphs.map(({ id }) => id),
);
