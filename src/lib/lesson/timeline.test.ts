import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayParts } from './facts.ts';
import { timeline, type TimeConflict, type TimedEvent, type Timeline } from './timeline.ts';

const event = (id: string, when: Partial<TimedEvent['when']> = {}): TimedEvent => ({
	id,
	when: { after: [], before: [], ...when },
});

function orderOf(events: TimedEvent[]): Timeline {
	const result = timeline(events);
	if (!('order' in result)) throw new Error(JSON.stringify(result.conflicts));
	return result.order;
}

const conflictsOf = (events: TimedEvent[]): TimeConflict[] => {
	const result = timeline(events);
	return 'conflicts' in result ? result.conflicts : [];
};

const [monday, tuesday] = ['2024-05-06', '2024-05-07'];

describe('one event precedes another only where every reading of the facts agrees', () => {
	const first = { a: [['a', 'b']], b: [['b', 'a']], open: [] };
	const table: [string, Partial<TimedEvent['when']>, Partial<TimedEvent['when']>, keyof typeof first][] = [
		['an earlier day', { date: monday }, { date: tuesday }, 'a'],
		['a later day', { date: tuesday }, { date: monday }, 'b'],
		['the end of a month', { date: '2024-02-29' }, { date: '2024-03-01' }, 'a'],
		['one day', { date: monday }, { date: monday }, 'open'],
		['an earlier part of a day', { date: monday, part: 'evening' }, { date: monday, part: 'night' }, 'a'],
		['one part of a day', { date: monday, part: 'evening' }, { date: monday, part: 'evening' }, 'open'],
		['a part, and its whole day', { date: monday, part: 'morning' }, { date: monday }, 'open'],
		[
			'a night, and the morning after',
			{ date: monday, part: 'night' },
			{ date: tuesday, part: 'morning' },
			'a',
		],
		['by the day before', { by: monday }, { date: tuesday }, 'a'],
		['by that day', { by: monday }, { date: monday, part: 'night' }, 'open'],
		['before it', { before: ['b'] }, {}, 'a'],
		['after it', { after: ['b'] }, {}, 'b'],
		['nothing known', {}, { date: monday }, 'open'],
		['ordered within a day', { date: monday, before: ['b'] }, { date: monday }, 'a'],
	];
	test.for(table)('%s', ([, a, b, earlier]) => {
		expect(orderOf([event('a', a), event('b', b)]).pairs(['a', 'b'])).toEqual(first[earlier]);
	});

	test('through other events: a chain, and the days it leaves', () => {
		const order = orderOf([
			event('first', { before: ['second'] }),
			event('second', { by: monday }),
			event('third', { date: tuesday }),
			event('fourth', { after: ['third'] }),
			event('apart'),
		]);
		expect(order.pairs(['fourth', 'first', 'apart', 'second'])).toEqual([
			['first', 'fourth'],
			['first', 'second'],
			['second', 'fourth'],
		]);
		expect(order.inOrder(['apart', 'fourth', 'third', 'second', 'first'])).toEqual([
			'first',
			'second',
			'third',
			'fourth',
			'apart',
		]);
	});

	test('an id that no event has precedes nothing, even where it is named like a property of objects', () => {
		const order = orderOf([event('constructor', { after: ['toString'] }), event('valueOf')]);
		expect(order.precedes('constructor', 'toString')).toBe(false);
		expect(order.precedes('hasOwnProperty', 'constructor')).toBe(false);
	});
});

describe('facts that no order bears out are reported with the events on the way', () => {
	test.for<[string, TimedEvent[], TimeConflict[]]>([
		['itself', [event('a', { after: ['a'] })], [{ kind: 'cycle', chain: ['a', 'a'] }]],
		[
			'a circle, once, and a second one',
			[
				event('a', { before: ['b'] }),
				event('b', { before: ['c'] }),
				event('c', { before: ['a'] }),
				event('d', { before: ['e'] }),
				event('e', { before: ['d'] }),
			],
			[
				{ kind: 'cycle', chain: ['a', 'b', 'c', 'a'] },
				{ kind: 'cycle', chain: ['d', 'e', 'd'] },
			],
		],
		[
			'a day after its own limit',
			[event('a', { date: tuesday, by: monday })],
			[{ kind: 'contradiction', chain: ['a'] }],
		],
		[
			'a later day before an earlier one, by the shortest way alone',
			[
				event('a', { date: tuesday, before: ['b'] }),
				event('b', { before: ['c'] }),
				event('c', { date: monday, before: ['d'] }),
				event('d', { date: monday }),
			],
			[{ kind: 'contradiction', chain: ['a', 'b', 'c'] }],
		],
	])('%s', ([, events, conflicts]) => {
		expect(conflictsOf(events)).toEqual(conflicts);
	});

	test('a limit on the day itself is none', () => {
		expect(conflictsOf([event('a', { date: monday, part: 'night', by: monday })])).toEqual([]);
	});
});

/** Moments for six events, and true facts about them: some dates, parts, limits and orders, and some left out. */
const facts = fc
	.array(
		fc.record({
			moment: fc.integer({ min: 0, max: 39 }),
			dated: fc.constantFrom('no', 'day', 'part'),
			by: fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }),
			steps: fc.array(fc.nat(5), { maxLength: 2 }),
		}),
		{ minLength: 6, maxLength: 6 },
	)
	.map((drawn) => {
		// Two moments to a part of a day, so that events of one part can have an order too.
		const day = (moment: number) =>
			new Date(Date.UTC(2024, 1, 27) + Math.floor(moment / 8) * 864e5).toISOString().slice(0, 10);
		const events = drawn.map(({ moment, dated, by, steps }, index) => {
			const others = steps.filter((other) => drawn[other]!.moment !== moment);
			return event(`e${index}`, {
				...(dated !== 'no' && { date: day(moment) }),
				...(dated === 'part' && { part: dayParts[Math.floor(moment / 2) % 4]! }),
				...(by !== undefined && { by: day(moment + by * 8) }),
				after: others.filter((other) => drawn[other]!.moment < moment).map((other) => `e${other}`),
				before: others.filter((other) => drawn[other]!.moment > moment).map((other) => `e${other}`),
			});
		});
		return { events, moments: new Map(events.map(({ id }, index) => [id, drawn[index]!.moment])) };
	});

describe('facts that are true of some moments', () => {
	const ids = ['e0', 'e1', 'e2', 'e3', 'e4', 'e5'];

	test('never conflict, and settle no pair against these moments', () => {
		fc.assert(
			fc.property(facts, ({ events, moments }) => {
				for (const [earlier, later] of orderOf(events).pairs(ids)) {
					expect(moments.get(earlier)!).toBeLessThan(moments.get(later)!);
				}
			}),
		);
	});

	test('give an order that is irreflexive and transitive, and a sequence that bears it out', () => {
		fc.assert(
			fc.property(facts, ({ events }) => {
				const order = orderOf(events);
				for (const a of ids) {
					expect(order.precedes(a, a)).toBe(false);
					for (const b of ids) {
						for (const c of ids) {
							if (order.precedes(a, b) && order.precedes(b, c)) expect(order.precedes(a, c)).toBe(true);
						}
					}
				}
				const sequence = order.inOrder(ids);
				expect(sequence.toSorted()).toEqual(ids);
				for (const [earlier, later] of order.pairs(ids)) {
					expect(sequence.indexOf(earlier)).toBeLessThan(sequence.indexOf(later));
				}
			}),
		);
	});

	test('settle every pair of different days, and no pair that may be turned round', () => {
		fc.assert(
			fc.property(facts, ({ events }) => {
				const order = orderOf(events);
				for (const a of events) {
					for (const b of events) {
						if (a === b) continue;
						if (a.when.date && b.when.date && a.when.date < b.when.date) {
							expect(order.precedes(a.id, b.id)).toBe(true);
						}
						// A pair is settled just where saying the contrary makes a conflict.
						const contrary = events.map((event) =>
							event === a ? { ...a, when: { ...a.when, after: [...a.when.after, b.id] } } : event,
						);
						expect(conflictsOf(contrary).length > 0).toBe(order.precedes(a.id, b.id));
					}
				}
			}),
		);
	});
});
