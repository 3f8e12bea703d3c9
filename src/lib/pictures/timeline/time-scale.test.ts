import { describe, expect, test } from 'vitest';
import type { PlacedEvent } from './place-events.ts';
import { timeScale } from './time-scale.ts';

const point = (at: number): PlacedEvent => ({
	id: String(at),
	kind: 'point',
	from: Math.floor(at),
	to: Math.floor(at) + 1,
	at,
	share: 0.5,
});
const room = { length: 1000, lead: 100, tail: 0, gap: 50, afterLast: 0, steps: 4 };
const scaleOf = (...moments: number[]) => timeScale(moments.map(point), room);

describe('long empty spans are left out, measured by the usual step', () => {
	const table: [string, number[], number[]][] = [
		['days on end', [10.5, 11.5, 12.5], []],
		['four empty days among daily events', [10.5, 11.5, 12.5, 17.5], []],
		['five empty days among daily events', [10.5, 11.5, 12.5, 18.5], [5]],
		['years before a week', [10.5, 1000.5, 1001.5, 1002.5], [989]],
		['months among monthly events', [10.5, 40.5, 70.5, 100.5], []],
		['one day alone', [10.5], []],
		['two years apart, and nothing between', [10.5, 740.5], []],
	];
	test.each(table)('%s', (_, moments, breaks) => {
		expect(scaleOf(...moments).breaks.map(({ days }) => days)).toEqual(breaks);
	});
});

test('a day is as long everywhere, also beyond a break', () => {
	const scale = scaleOf(10.5, 11.5, 12.5, 40.5, 41.5);
	const { day } = scale;
	expect(scale.at(11.5) - scale.at(10.5)).toBeCloseTo(day);
	expect(scale.at(41.5) - scale.at(40.5)).toBeCloseTo(day);
	expect(scale.at(40) - scale.at(13)).toBeCloseTo(room.gap);
});

test('it begins after the lead, ends where the room ends, and what has no bound lies at its ends', () => {
	const scale = scaleOf(10.5, 11.5);
	expect([scale.at(10), scale.at(12), scale.at(-Infinity), scale.at(Infinity)]).toEqual([100, 1000, 0, 1000]);
});

test('room for a label stays free after the last point', () => {
	const scale = timeScale([10.5, 11.9].map(point), { ...room, afterLast: 200 });
	expect(scale.at(11.9)).toBeCloseTo(800);
});

test('days are named one by one only where they are long enough', () => {
	expect(scaleOf(10.5, 13.5).days.map(({ day, empty }) => [day, empty])).toEqual([
		[10, false],
		[11, true],
		[12, true],
		[13, false],
	]);
	expect(scaleOf(10.5, 740.5).days.map(({ day }) => day)).toEqual([10, 740]);
});

test('a span that ends with a date ends with its last day', () => {
	const span: PlacedEvent = { id: 'by', kind: 'span', from: -Infinity, to: 12, at: 0, share: 0.5 };
	const scale = timeScale([point(10.5), span], room);
	expect(scale.days.map(({ day }) => day)).toEqual([10, 11]);
	expect(scale.at(12)).toBeCloseTo(1000);
});
