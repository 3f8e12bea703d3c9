import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Question } from '#lib/lesson/question-kinds.ts';
import type { Answer, Response } from '#lib/quiz/marking/answer.ts';
import { sampleOf } from './kind-samples.ts';

/** An answer that is right, its proof included. */
export function rightAnswer(question: Question): Answer {
	return {
		response: sampleOf(question).right(question) as Response,
		proof: question.prove ? question.evidence[0]!.paragraph : null,
	};
}

/**
 * An answer that may be submitted and earns nothing; its proof, where one is asked for, is right. `before`: how many
 * wrong ones were given already; the next is another one, as far as the question has one.
 */
export function wrongAnswer(question: Question, lesson: Lesson, before = 0): Answer {
	return {
		...rightAnswer(question),
		response: sampleOf(question).wrong(question, lesson, before) as Response,
	};
}
