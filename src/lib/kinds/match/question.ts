import type { QuestionBase } from '#lib/lesson/question.ts';

export const matchBy = ['voice', 'via', 'basis', 'force'] as const;
export type MatchBy = (typeof matchBy)[number];

/** The target of a claim that came through no channel, where claims are matched by `via`. */
export const directly = 'directly';

export interface MatchQuestion extends QuestionBase {
	kind: 'match';
	by: MatchBy;
	/** Each claim with the targets that are right for it: one or more. */
	claims: { id: string; key: string[] }[];
	/** What claims can be matched to: voice ids, `directly`, bases or forces; the key's and the spare ones. */
	targets: string[];
}
