import type { QuestionBase } from '#lib/lesson/question.ts';

export const matchBy = ['voice', 'via', 'basis', 'force'] as const;
export type MatchBy = (typeof matchBy)[number];

/** The target of a claim for which the article names no channel, where claims are matched by `via`. It may have come through one. */
export const noChannel = 'no-channel';

export interface MatchQuestion extends QuestionBase {
	kind: 'match';
	by: MatchBy;
	/** Each claim with the targets that are right for it: one or more. */
	claims: { id: string; key: string[] }[];
	/** What claims can be matched to: voice ids, `no-channel`, bases or forces; the key's and the spare ones. */
	targets: string[];
}
