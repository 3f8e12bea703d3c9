import type { QuestionBase } from '#lib/lesson/question.ts';

export interface OrderQuestion extends QuestionBase {
	kind: 'order';
	/** Event ids, as the author listed them. */
	events: string[];
	/** The pairs that the facts settle, earlier first: the key, and all that is marked. Never empty. */
	pairs: [earlier: string, later: string][];
	/** One order of all the events that bears out every pair: to show, not to mark by. */
	solution: string[];
}
