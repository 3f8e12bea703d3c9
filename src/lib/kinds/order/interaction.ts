import { mostKeys, type KindInteraction } from '#lib/delivery/lms/interaction.ts';
import { namedIn } from '#lib/lesson/named-in.ts';
import type { OrderQuestion } from './question.ts';

/** The events in the order given; right is every order that bears out what the facts settle. */
export const order: KindInteraction<'order'> = ({ order }, question, { lesson }) => ({
	type: 'sequencing',
	items: question.events.map((id) => ({ id, text: namedIn(lesson.events, id, ({ what }) => what) })),
	given: order,
	keys: rightOrders(question),
});

/** The orders that bear out every pair, the solution first: some of them, where there are many. */
function rightOrders({ solution, pairs }: OrderQuestion): string[][] {
	const found: string[][] = [];
	function goOn(before: string[], left: readonly string[]) {
		if (left.length === 0) found.push(before);
		// In the solution's order whatever may come next is tried: so the solution is what comes of it first.
		for (const next of left) {
			if (found.length === mostKeys) return;
			if (pairs.some(([earlier, later]) => later === next && left.includes(earlier))) continue;
			goOn(
				[...before, next],
				left.filter((id) => id !== next),
			);
		}
	}
	goOn([], solution);
	return found;
}
