import type { OrderQuestion } from './question.ts';
import type { MarkedRules } from '#lib/quiz/marking/kind-rules.ts';

/** The settled pairs that an order does not bear out: the wrong way round, or not there. */
function wrongPairs({ pairs }: OrderQuestion, order: readonly string[]) {
	return pairs.filter(
		([earlier, later]) => !order.includes(earlier) || order.indexOf(earlier) >= order.indexOf(later),
	);
}

/**
 * Only pairs that the facts settle are marked. Half of them come right by chance, so the share s counts as
 * max(0, 2s − 1): Kendall's τ over the settled pairs, with nothing below zero.
 */
export const order: MarkedRules<'order'> = {
	minutes: 1.25,
	blank: () => ({ kind: 'order', order: [] }),
	complete: ({ events }, { order }) => events.every((id) => order.includes(id)),
	fits: ({ events }, { order }) =>
		order.length === 0 || (order.length === events.length && events.every((id) => order.includes(id))),
	mark(question, { order }) {
		const wrong = wrongPairs(question, order);
		return {
			share: Math.max(0, 1 - (2 * wrong.length) / question.pairs.length),
			// An event of which nothing is settled is neither right nor wrong.
			pieces: order
				.filter((id) => question.pairs.some((pair) => pair.includes(id)))
				.map((id) => [id, !wrong.some((pair) => pair.includes(id))]),
		};
	},
	misread(question, { order }, lesson) {
		const misplaced = new Set(wrongPairs(question, order).flat());
		return lesson.events.filter(({ id }) => misplaced.has(id)).flatMap(({ evidence }) => evidence);
	},
	inOrder: true,
	facts: { events: ({ events }) => events },
	key: ({ solution }) => ({ kind: 'order', order: solution }),
};
