import type { Citation, InlineHtml } from '#lib/lesson/article.ts';
import type { Misreading, QuestionBase } from '#lib/lesson/question.ts';

export const verdicts = ['stated', 'contradicted', 'not-stated'] as const;
export type Verdict = (typeof verdicts)[number];

export interface Statement {
	id: string;
	text: InlineHtml;
	verdict: Verdict;
	because: InlineHtml;
	misreads?: Misreading;
	evidence: Citation[];
	nearest?: Citation;
}

export interface VerdictQuestion extends QuestionBase {
	kind: 'verdict';
	statements: Statement[];
}
