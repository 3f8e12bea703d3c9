import { namedIn } from '#lib/lesson/named-in.ts';
import type { KindGiven, Names } from '#lib/results/kind-given.ts';

const event = (id: string, lesson: Names<'order'>['lesson']) =>
	namedIn(lesson?.events, id, ({ what }) => what);

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
	words: ([earlier, later], { lesson, messages }) =>
		messages.classResults.pieces.order(event(earlier, lesson), event(later, lesson)),
	steps: ({ order }, { lesson }) => order.map((id) => event(id, lesson)),
};
