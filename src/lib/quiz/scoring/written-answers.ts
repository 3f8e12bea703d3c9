import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Question } from '#lib/lesson/question-kinds.ts';
import type { Round } from '#lib/quiz/attempt/attempt.ts';
import { questionOf } from '#lib/quiz/attempt/queue.ts';
import { recordOf } from '#lib/quiz/attempt/record.ts';
import { rulesOf } from '#lib/quiz/marking/kinds.ts';

interface WrittenAnswer {
	question: Question;
	answered: boolean;
	/** How many of the criteria the learner found met, of how many; null before any was looked at. */
	met: number | null;
	of: number;
}

/** The questions of a round that learners mark themselves, in the order asked. */
export function writtenAnswers(lesson: Pick<Lesson, 'questions'>, round: Round): WrittenAnswer[] {
	return round.questions.flatMap((id) => {
		const question = questionOf(lesson, id);
		if (!question) return [];
		const rules = rulesOf(question);
		if (!rules.selfMarked) return [];
		const record = recordOf(round, id);
		const criteria = rules.criteria(question);
		// An edition may have fewer criteria than were ticked.
		const met = record?.assessed?.met.filter((id) => criteria.includes(id)).length ?? null;
		return [{ question, answered: record !== undefined, met, of: criteria.length }];
	});
}
