import type { KeyLineOf } from '#lib/teach/print/key-line.ts';
import type { OrderFreedom } from './order-freedom.ts';

export const order: KeyLineOf<'order'> = ({ items, question }, { print: { key } }) => {
	function describe(freedom: OrderFreedom): string {
		if (freedom.kind === 'anywhere') return key.freedom.anywhere(freedom.event);
		if (freedom.kind === 'swap') return key.freedom.swap(freedom.events);
		return key.freedom['either-side'](freedom.event, freedom.of);
	}
	return {
		answer: key.sequence(items.key),
		note: items.freedom.length > 0 ? items.freedom.map(describe).join(' ') : key.freedom.none,
		marking: key.marking.pairs(question.pairs.length),
	};
};
