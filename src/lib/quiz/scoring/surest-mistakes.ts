import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Question } from '#lib/lesson/question-kinds.ts';
import type { Round } from '#lib/quiz/attempt/attempt.ts';
import { firstConfidence } from './calibration.ts';
import { questionOf } from '#lib/quiz/attempt/queue.ts';
import { recordOf } from '#lib/quiz/attempt/record.ts';
import { missedQuestions } from './score.ts';

/**
 * The questions of a round that did not come right at the first try: those that the learner was surest of come first, for
 * what is believed wrongly is not looked up. Else in the order asked; those without a word of confidence come last.
 */
export function surestMistakes(lesson: Pick<Lesson, 'questions'>, round: Round): Question[] {
	const sure = ({ id }: Question) => firstConfidence(recordOf(round, id)) ?? 0;
	return missedQuestions(lesson, round)
		.flatMap((id) => questionOf(lesson, id) ?? [])
		.sort((one, other) => sure(other) - sure(one));
}
