import type { Arbitrary } from 'fast-check';
import type { Lesson } from '#lib/lesson/lesson.ts';
import type { QuestionKind } from '#lib/lesson/question-kinds.ts';
import type { ResponseOf } from '#lib/quiz/marking/answer.ts';
import type { QuestionOf } from '#lib/quiz/marking/kind-rules.ts';

/** What tests need of a kind: `sample.ts` in its folder gives one, and `kind-samples.ts` lists it. */
export interface KindSample<K extends QuestionKind> {
	/** Questions of the sample lesson. */
	questions: QuestionOf<K>[];
	/** A response that may be submitted: the right one, where there is one. */
	right(question: QuestionOf<K>): ResponseOf<K>;
	/**
	 * A response that may be submitted and earns nothing. `before`: how many were given already; the next is another one, as
	 * far as the question has one.
	 */
	wrong(question: QuestionOf<K>, lesson: Lesson, before: number): ResponseOf<K>;
	/** What a learner may have given so far: nothing, half of it, all of it, right or wrong; all of it fits. */
	any(question: QuestionOf<K>): Arbitrary<ResponseOf<K>>;
}

/** The one of a list that comes after so many, round and round. */
export function nth<T>(list: readonly T[], n: number): T {
	return list[n % list.length]!;
}
