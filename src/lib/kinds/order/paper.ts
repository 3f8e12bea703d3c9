import type { LessonEvent } from '#lib/lesson/facts.ts';
import { presentedOrder } from './presented-order.ts';
import { itemLetter } from '#lib/export/item-letter.ts';
import { orderFreedom, type OrderFreedom } from './order-freedom.ts';
import type { PaperKind } from '#lib/export/paper-kind.ts';

interface OrderItems {
	events: {
		letter: string;
		event: LessonEvent;
		/** The number to be written, in the key's order, and the first and the last that any right order gives it. */
		position: number;
		from: number;
		to: number;
	}[];
	/** Letters, the earliest first. */
	key: string[];
	/** What may stand otherwise than in the key, in letters in place of ids. */
	freedom: OrderFreedom[];
}

/** Lettered events out of order, each with a box for its number. */
export const order: PaperKind<'order', OrderItems> = {
	items(question, { lesson, settings, seed }) {
		const { pairs, solution } = question;
		const shown = presentedOrder(question, settings, seed);
		const letterOf = (id: string) => itemLetter(shown.indexOf(id));
		const inLetters = (freedom: OrderFreedom): OrderFreedom => {
			if (freedom.kind === 'anywhere') return { ...freedom, event: letterOf(freedom.event) };
			if (freedom.kind === 'swap') return { ...freedom, events: freedom.events.map(letterOf) };
			return { ...freedom, event: letterOf(freedom.event), of: freedom.of.map(letterOf) };
		};
		return {
			events: shown.flatMap((id) => {
				const event = lesson.events.find((event) => event.id === id);
				const position = solution.indexOf(id) + 1;
				const from = 1 + pairs.filter(([, later]) => later === id).length;
				const to = solution.length - pairs.filter(([earlier]) => earlier === id).length;
				return event ? { letter: letterOf(id), event, position, from, to } : [];
			}),
			key: solution.map(letterOf),
			freedom: orderFreedom(question).map(inLetters),
		};
	},
	cited: ({ events }) => events.flatMap(({ event }) => event.evidence),
};
