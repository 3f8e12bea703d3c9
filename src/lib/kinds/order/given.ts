import { namedIn } from '#lib/lesson/named-in.ts';
import type { KindGiven } from '#lib/results/kind-given.ts';

/**
 * Each pair that was put the wrong way round, as it was given: the first before the second. Without its question an order
 * has none, for the key settles which pairs there are.
 */
export const order: KindGiven<'order', [earlier: string, later: string]> = {
	pieces: ({ order }, question) =>
		(question?.pairs ?? [])
			.filter(([earlier, later]) => order.includes(earlier) && order.indexOf(later) < order.indexOf(earlier))
			.map(([earlier, later]) => [later, earlier]),
	right: () => false,
	words([earlier, later], { lesson, messages }) {
		const event = (id: string) => namedIn(lesson?.events, id, ({ what }) => what);
		return messages.classResults.pieces.order(event(earlier), event(later));
	},
};
