import fc from 'fast-check';
import { nth } from '#tests/lessons/kind-sample.ts';
import { order as rules } from './rules.ts';
import type { KindSample } from '#tests/lessons/kind-sample.ts';
import { cite, shared } from '#tests/lessons/sample-article.ts';
import type { OrderQuestion } from './question.ts';

/** What came first: four events of which only `ferry` and `meeting` may change places. */
export const order: OrderQuestion = {
	...shared,
	id: 'sequence',
	kind: 'order',
	stage: 'events',
	prompt: 'Put them in order.',
	evidence: [cite('p1', 'after an inspector had found cracks')],
	events: ['meeting', 'closing', 'cracks', 'ferry'],
	pairs: [
		['cracks', 'closing'],
		['cracks', 'ferry'],
		['cracks', 'meeting'],
		['closing', 'ferry'],
		['closing', 'meeting'],
	],
	solution: ['cracks', 'closing', 'ferry', 'meeting'],
};

/** The reverse of the solution, and what else earns nothing by two neighbours changing places. */
function wrongOrders(question: OrderQuestion): string[][] {
	const reverse = question.solution.toReversed();
	const swapped = reverse.slice(1).map((id, i) => reverse.with(i, id).with(i + 1, reverse[i]!));
	return [
		reverse,
		...swapped.filter((ids) => rules.mark(question, { kind: 'order', order: ids }).share === 0),
	];
}

export const orderSample: KindSample<'order'> = {
	questions: [order],
	right: rules.key,
	wrong: (question, _, before) => ({ kind: 'order', order: nth(wrongOrders(question), before) }),
	any: ({ events }) =>
		fc
			.oneof(fc.shuffledSubarray(events, { minLength: events.length }), fc.constant<string[]>([]))
			.map((order) => ({ kind: 'order', order })),
};
