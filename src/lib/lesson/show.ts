import type { Citation } from './article.ts';

/** Leads the reader to words of the article: to the first of them, with all of them marked. */
export type Show = (citations: readonly Citation[]) => void;
