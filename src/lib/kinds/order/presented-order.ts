import { presented, type Shuffling } from '#lib/quiz/asking/present.ts';
import type { OrderQuestion } from './question.ts';
import { order } from './rules.ts';

/** The order in which events to be ordered first stand: never a right one, since that would be an answer for nothing. */
export function presentedOrder(question: OrderQuestion, settings: Shuffling, seed: number): string[] {
	const first = presented(question.events, question, settings, seed);
	return order.mark(question, { kind: 'order', order: first }).share === 1 ? first.reverse() : first;
}
