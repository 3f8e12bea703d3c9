import type { Citation } from './article.ts';

export const isSameCitation = (a: Citation, b: Citation): boolean =>
	a.paragraph === b.paragraph && a.start === b.start && a.end === b.end;

/** Citations gathered from several facts or answers, each range once. */
export const distinctCitations = (citations: readonly Citation[]): Citation[] =>
	citations.filter((citation, i) => i === citations.findIndex((other) => isSameCitation(other, citation)));
