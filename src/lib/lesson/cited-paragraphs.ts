import type { Citation, ParagraphId } from './article.ts';

/** The paragraph's place in the article, from 1. */
export const paragraphNumber = (id: ParagraphId): number => Number(id.slice(1));

/** The paragraphs in which citations stand, each once, in the order of the citations. */
export const paragraphIdsOf = (citations: readonly Citation[]): ParagraphId[] => [
	...new Set(citations.map(({ paragraph }) => paragraph)),
];

/** The numbers of these paragraphs, in the same order. */
export const paragraphsOf = (citations: readonly Citation[]): number[] =>
	paragraphIdsOf(citations).map(paragraphNumber);

/** The citations with those of one paragraph first: where somebody is led to that one, and sees them all. */
export function beginningIn<C extends Citation>(paragraph: ParagraphId, citations: readonly C[]): C[] {
	const first = citations.filter((citation) => citation.paragraph === paragraph);
	return [...first, ...citations.filter((citation) => !first.includes(citation))];
}
