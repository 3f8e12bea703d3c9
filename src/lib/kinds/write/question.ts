import type { Citation, InlineHtml } from '#lib/lesson/article.ts';
import type { QuestionBase } from '#lib/lesson/question.ts';

/** How many characters a learner may be let write, at the most. */
export const longestLimit = 1000;

/** One thing that a good answer does, which learners look for in their own. */
export interface Criterion {
	id: string;
	text: InlineHtml;
	because: InlineHtml;
	/** Never empty. */
	evidence: Citation[];
}

/** The learner writes one to three sentences, and marks them against the author's criteria. */
export interface WriteQuestion extends QuestionBase {
	kind: 'write';
	/** How many characters the learner may write: 1 to `longestLimit`, counted as UTF-16 units, as `maxlength` counts. */
	limit: number;
	/** The author's own answer, which is no longer than the limit. */
	answer: InlineHtml;
	/** One or more. */
	criteria: Criterion[];
}
