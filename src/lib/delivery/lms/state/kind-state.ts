import type { QuestionKind } from '#lib/lesson/question-kinds.ts';
import type { ResponseOf } from '#lib/quiz/marking/answer.ts';
import type { QuestionOf } from '#lib/quiz/marking/kind-rules.ts';
import type { Tape } from './tape.ts';

/** What a response may name. */
export interface Named {
	/** As the kind's `ids` lists them, of the edition that the response was given to. */
	ids: readonly (readonly string[])[];
	/** The number of the last paragraph. */
	paragraphs: number;
}

/** How a kind's responses are written where room is scarce. Add a kind: its `suspend.ts`, one line in `kinds.ts`. */
export interface KindState<K extends QuestionKind> {
	/** The ids that a response may name, in up to three lists. The first has those by which learners mark themselves, if they do. */
	ids(question: QuestionOf<K>): string[][];
	/**
	 * Writes a response that fits its question and gives it back, or reads one. Where the order of what was given is no part of
	 * the answer, it comes back in the question's.
	 */
	code(tape: Tape, named: Named, given?: ResponseOf<K>): ResponseOf<K>;
	/** The response without the words that may have no room. */
	omit?(response: ResponseOf<K>): ResponseOf<K>;
}
