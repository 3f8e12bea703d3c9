import type { Lesson, OrderQuestion, Question } from '#lib/lesson/lesson.ts';
import { order } from './kinds/order.ts';
import type { Settings } from './settings.ts';
import { shuffle } from './shuffle.ts';

type Shuffling = Pick<Settings, 'shuffle'>;

/**
 * The ids of the questions in the order in which they are asked: stage by stage, by the author's order within a stage
 * or, with `shuffle: all`, by the seed.
 */
export function askedQuestions(
	{ questions }: Pick<Lesson, 'questions'>,
	settings: Pick<Settings, 'stages' | 'shuffle'>,
	seed: number,
): string[] {
	return settings.stages.flatMap((stage) => {
		const ids = questions.filter((question) => question.stage === stage).map(({ id }) => id);
		return settings.shuffle === 'all' ? shuffle(ids, seed, stage) : ids;
	});
}

/** A question's choices, statements or the like in the order in which the screen shows them. */
export function presented<T>(
	items: readonly T[],
	question: Question,
	settings: Shuffling,
	seed: number,
): T[] {
	return settings.shuffle === 'off' ? [...items] : shuffle(items, seed, question.id);
}

/** The order in which events to be ordered first stand: never a right one, since that would be an answer for nothing. */
export function presentedOrder(question: OrderQuestion, settings: Shuffling, seed: number): string[] {
	const first = presented(question.events, question, settings, seed);
	return order.mark(question, { kind: 'order', order: first }).share === 1 ? first.reverse() : first;
}
