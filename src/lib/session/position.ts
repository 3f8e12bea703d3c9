import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Stage } from '#lib/lesson/question.ts';
import type { Place } from '#lib/quiz/attempt/attempt.ts';
import { questionOf } from '#lib/quiz/attempt/queue.ts';

/** What a state cannot say of where the learner is. */
export interface Position {
	/** In a stage: which. */
	stage: Stage | null;
	/** At a question: its id. */
	question: string | null;
	/** In a walk: its step, counted from 0. */
	card: number;
}

export const outsideStages: Position = { stage: null, question: null, card: 0 };

/** What a place says beside the state that it stands for. */
export function positionAt(place: Place, lesson: Lesson): Position {
	const question = 'question' in place ? place.question : null;
	const stage = 'stage' in place ? place.stage : questionOf(lesson, question ?? '')?.stage;
	return { stage: stage ?? null, question, card: 'card' in place ? place.card : 0 };
}

/** The place that a state and a position make. */
export function placeAt(at: Place['at'], { stage, question, card }: Position): Place {
	// In a question's state there is a question, and in the other states of a stage there is none.
	return {
		at,
		...(question ? { question } : stage && { stage, ...(at === 'walking' && { card }) }),
	} as Place;
}
