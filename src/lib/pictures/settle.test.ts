import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { settle } from './settle.ts';

describe('things are set side by side, each as near as can be to where it wants to start', () => {
	const table: [string, number[], number[], number, number[]][] = [
		['with room for all, where they want', [0, 20, 50], [10, 10, 10], 100, [0, 20, 50]],
		['two at one place share the way', [40, 40], [10, 10], 100, [35, 45]],
		['none before the start', [-5, 2], [10, 10], 100, [0, 10]],
		['none beyond the end', [95, 96], [10, 10], 100, [80, 90]],
		['three that push one another', [10, 12, 30], [10, 10, 10], 100, [6, 16, 30]],
		['nothing', [], [], 100, []],
	];
	test.each(table)('%s', (_, wants, sizes, end, expected) => {
		expect(settle(wants, sizes, end)).toEqual(expected);
	});

	test('what weighs more moves less', () => {
		expect(settle([40, 40], [10, 10], 100, [9, 1])).toEqual([39, 49]);
	});
});

test('whatever they want, none stands over another and all stand between the start and the end', () => {
	const thing = fc.record({
		want: fc.integer({ min: -500, max: 1500 }),
		size: fc.integer({ min: 1, max: 60 }),
	});
	fc.assert(
		fc.property(fc.array(thing, { maxLength: 30 }), (things) => {
			const sorted = things.toSorted((a, b) => a.want - b.want);
			const sizes = sorted.map(({ size }) => size);
			const end = 30 * 60;
			const starts = settle(
				sorted.map(({ want }) => want),
				sizes,
				end,
			);
			starts.forEach((start, i) => {
				expect(start).toBeGreaterThanOrEqual(i === 0 ? 0 : starts[i - 1]! + sizes[i - 1]! - 1e-6);
				expect(start + sizes[i]!).toBeLessThanOrEqual(end + 1e-6);
			});
		}),
	);
});
