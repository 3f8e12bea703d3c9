import type { Lesson } from '#lib/lesson/lesson.ts';
import { confidences, type Confidence } from '#lib/quiz/marking/answer.ts';
import type { ItemRecord, Round } from '#lib/quiz/attempt/attempt.ts';
import { questionOf } from '#lib/quiz/attempt/queue.ts';
import { recordOf } from '#lib/quiz/attempt/record.ts';
import { outcomeOf } from './score.ts';

/** How sure the learner was of the first try, where that was asked: later tries know more than the question. */
export function firstConfidence(record: ItemRecord | undefined): Confidence | undefined {
	return record?.tries[0]?.answer.confidence;
}

interface Calibration {
	confidence: Confidence;
	/** Of the questions whose first try was given with this confidence, how many it was right for. */
	right: number;
	of: number;
}

/** How well the learner's confidence was borne out in a round: the surest first; empty where none was given. */
export function calibrationOf(lesson: Pick<Lesson, 'questions'>, round: Round): Calibration[] {
	const given = round.questions.flatMap((id) => {
		const question = questionOf(lesson, id);
		const record = recordOf(round, id);
		const confidence = firstConfidence(record);
		return question && confidence ? [{ confidence, right: outcomeOf(question, record) === 'right' }] : [];
	});
	return confidences
		.toReversed()
		.map((confidence) => {
			const such = given.filter((one) => one.confidence === confidence);
			return { confidence, right: such.filter(({ right }) => right).length, of: such.length };
		})
		.filter(({ of }) => of > 0);
}
