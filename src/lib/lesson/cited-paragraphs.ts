import type { Citation } from './article.ts';

/** The numbers of the paragraphs in which citations stand, each once, in the order of the citations. */
export const paragraphsOf = (citations: readonly Citation[]): number[] => [
	...new Set(citations.map(({ paragraph }) => Number(paragraph.slice(1)))),
];
