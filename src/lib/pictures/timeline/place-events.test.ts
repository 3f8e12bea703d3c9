import { describe, expect, test } from 'vitest';
import type { LessonEvent, When } from '#lib/lesson/facts.ts';
import { placeEvents } from './place-events.ts';

const day = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
const monday = '2024-05-06';
const tuesday = '2024-05-07';

function events(times: Record<string, Partial<When>>): LessonEvent[] {
	return Object.entries(times).map(([id, when]) => ({
		id,
		what: id,
		when: { after: [], before: [], known: when.date ? 'stated' : 'order-only', ...when },
		evidence: [],
	}));
}

function place(times: Record<string, Partial<When>>) {
	const { placed, apart } = placeEvents(events(times));
	return { apart, by: Object.fromEntries(placed.map((event) => [event.id, event])) };
}

describe('a date is a point within its day', () => {
	const table: [string, Record<string, Partial<When>>, Record<string, number>][] = [
		['a day alone: its middle', { a: { date: monday } }, { a: 0.5 }],
		['an evening: the middle of the evening', { a: { date: monday, part: 'evening' } }, { a: 0.625 }],
		['two of one day: side by side', { a: { date: monday }, b: { date: monday } }, { a: 1 / 3, b: 2 / 3 }],
		[
			'one before another’s part of day: before that part ends',
			{ a: { date: monday }, b: { date: monday, part: 'morning', after: ['a'] } },
			{ a: 0.25 / 3, b: 0.5 / 3 },
		],
	];
	test.each(table)('%s', (_, times, expected) => {
		const { by } = place(times);
		for (const [id, at] of Object.entries(expected)) expect(by[id]!.at - day(monday)).toBeCloseTo(at);
	});
});

describe('what is only ordered is a span between what it follows and what it precedes', () => {
	const points = { a: { date: monday }, b: { date: tuesday } };
	const table: [string, Partial<When>, { from: number; to: number; after?: string; before?: string }][] = [
		['after one', { after: ['a'] }, { from: 0.5, to: Infinity, after: 'a' }],
		['before one', { before: ['b'] }, { from: -Infinity, to: 1.5, before: 'b' }],
		['between two', { after: ['a'], before: ['b'] }, { from: 0.5, to: 1.5, after: 'a', before: 'b' }],
		['by a date, that day included', { by: tuesday }, { from: -Infinity, to: 2 }],
		['after one, by a date', { after: ['a'], by: tuesday }, { from: 0.5, to: 2, after: 'a' }],
	];
	test.each(table)('%s', (_, when, { from, to, ...bounds }) => {
		const span = place({ ...points, x: when }).by['x']!;
		expect({ kind: span.kind, after: span.after, before: span.before }).toEqual({
			kind: 'span',
			...{ after: undefined, before: undefined },
			...bounds,
		});
		expect(span.from - day(monday)).toBe(from);
		expect(span.to - day(monday)).toBe(to);
	});

	test('also through another that is only ordered', () => {
		const { by } = place({ ...points, x: { after: ['a'] }, y: { after: ['x'], by: tuesday } });
		expect([by['x']!.to - day(monday), by['y']!.after]).toEqual([2, 'a']);
	});

	test('spans that are alike share it, in order', () => {
		const { by } = place({ ...points, x: { after: ['a'] }, y: { after: ['a', 'x'] } });
		expect([by['x']!.share, by['y']!.share]).toEqual([1 / 3, 2 / 3]);
	});
});

describe('what no date says anything of stands apart', () => {
	test('where nothing is known', () => {
		expect(place({ a: { date: monday }, x: { known: 'unknown' } }).apart).toEqual(['x']);
	});

	test('where it is ordered only towards events that are not drawn', () => {
		expect(place({ a: { date: monday }, x: { before: ['hidden'] } }).apart).toEqual(['x']);
	});
});
