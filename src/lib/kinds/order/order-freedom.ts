import type { OrderQuestion } from './question.ts';

/** What a partial order leaves open, as a person would say it. Ids of events. */
export type OrderFreedom =
	/** Nothing is settled about it. */
	| { kind: 'anywhere'; event: string }
	/** Among themselves in any order; towards all others each stands alike settled. */
	| { kind: 'swap'; events: string[] }
	/** Before or after each of these. */
	| { kind: 'either-side'; event: string; of: string[] };

/**
 * The pairs that an order question's facts do not settle, gathered into as few sentences as may be; each open pair is said
 * once, and no settled one. Empty where all is settled. Events come in the order of the question's solution.
 */
export function orderFreedom({ pairs, solution }: Pick<OrderQuestion, 'pairs' | 'solution'>): OrderFreedom[] {
	const open = new Map(
		solution.map((event) => [
			event,
			new Set(
				solution.filter(
					(other) => other !== event && !pairs.some((pair) => pair.includes(event) && pair.includes(other)),
				),
			),
		]),
	);
	const freedoms: OrderFreedom[] = [];
	const add = (freedom: OrderFreedom, events: string[], others: readonly string[]) => {
		freedoms.push(freedom);
		for (const a of events) {
			for (const b of others) {
				open.get(a)?.delete(b);
				open.get(b)?.delete(a);
			}
		}
	};
	for (const event of solution) {
		if (open.get(event)!.size === solution.length - 1) add({ kind: 'anywhere', event }, [event], solution);
	}
	for (const event of solution) {
		const group = [event, ...open.get(event)!];
		const closed = group.every(
			(one) =>
				open.get(one)!.size === group.length - 1 && group.every((b) => b === one || open.get(one)!.has(b)),
		);
		if (group.length > 1 && closed) {
			const events = solution.filter((id) => group.includes(id));
			add({ kind: 'swap', events }, events, events);
		}
	}
	for (;;) {
		const [widest, others] = [...open].reduce((best, one) => (one[1].size > best[1].size ? one : best));
		if (others.size === 0) return freedoms;
		const of = [...others];
		add({ kind: 'either-side', event: widest, of }, [widest], of);
	}
}
