import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { orderFreedom, type OrderFreedom } from './order-freedom.ts';

type Pairs = [string, string][];
const pairs = (text: string): Pairs => text.split(' ').map((pair) => [pair[0]!, pair[1]!]);

test.for<[string, string, Pairs, OrderFreedom[]]>([
	['nothing where all is settled', 'abc', pairs('ab ac bc'), []],
	['two that may be swapped', 'abc', pairs('ab ac'), [{ kind: 'swap', events: ['b', 'c'] }]],
	[
		'three that may stand in any order',
		'abcd',
		pairs('ab ac ad'),
		[{ kind: 'swap', events: ['b', 'c', 'd'] }],
	],
	['one that may stand anywhere', 'abc', pairs('ab'), [{ kind: 'anywhere', event: 'c' }]],
	[
		'two groups',
		'abcd',
		pairs('ac ad bc bd'),
		[
			{ kind: 'swap', events: ['a', 'b'] },
			{ kind: 'swap', events: ['c', 'd'] },
		],
	],
	[
		'one that stands on either side of others that are settled',
		'abcd',
		pairs('ab ac ad bc'),
		[{ kind: 'either-side', event: 'd', of: ['b', 'c'] }],
	],
	[
		'a chain of open pairs, each once',
		'abcd',
		pairs('bc ad ac'),
		[
			{ kind: 'either-side', event: 'b', of: ['a', 'd'] },
			{ kind: 'either-side', event: 'c', of: ['d'] },
		],
	],
])('a partial order leaves open %s', ([, solution, pairs, freedom]) => {
	expect(orderFreedom({ solution: [...solution], pairs })).toEqual(freedom);
});

/** The pairs that sentences leave open. */
function openPairs(freedoms: OrderFreedom[], solution: string[]): string[] {
	const pair = (a: string, b: string) => [a, b].sort().join('');
	return freedoms.flatMap((freedom) => {
		if (freedom.kind === 'anywhere')
			return solution.filter((id) => id !== freedom.event).map((id) => pair(freedom.event, id));
		if (freedom.kind === 'either-side') return freedom.of.map((id) => pair(freedom.event, id));
		return freedom.events.flatMap((a, i) => freedom.events.slice(i + 1).map((b) => pair(a, b)));
	});
}

describe('whatever the facts settle', () => {
	const partialOrder = fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 9 }).map((steps) => {
		const ids = [...'abcdef'];
		const before = ids.map((_, i) => ids.map((_, j) => steps.some(([a, b]) => a === i && b === j && a < b)));
		for (let k = 0; k < 6; k++)
			for (let i = 0; i < 6; i++)
				for (let j = 0; j < 6; j++) before[i]![j] ||= before[i]![k]! && before[k]![j]!;
		const pairs = ids.flatMap((a, i) =>
			ids.filter((_, j) => before[i]![j]).map((b): [string, string] => [a, b]),
		);
		return { solution: ids, pairs };
	});

	test('exactly the open pairs are named', () => {
		fc.assert(
			fc.property(partialOrder, (question) => {
				const { solution, pairs } = question;
				const open = solution.flatMap((a, i) =>
					solution
						.slice(i + 1)
						.filter((b) => !pairs.some((pair) => pair.includes(a) && pair.includes(b)))
						.map((b) => a + b),
				);
				expect(new Set(openPairs(orderFreedom(question), solution))).toEqual(new Set(open));
			}),
		);
	});
});
