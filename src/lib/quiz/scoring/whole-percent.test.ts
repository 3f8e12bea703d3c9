import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wholePercent } from './whole-percent.ts';

test.for([
	[0, 7, 0],
	[7, 7, 100],
	[2, 3, 66],
	[199, 200, 99],
	[1, 200, 1],
	[0, 0, 0],
	[1 / 3 + 1 / 3 + 1 / 3, 1, 100],
	// As computers reckon it is 28.999999999999996.
	[0.29, 1, 29],
] as const)('%d of %d is %d%%', ([part, whole, percent]) => {
	expect(wholePercent(part, whole)).toBe(percent);
});

const shares = fc
	.integer({ min: 1, max: 2000 })
	.chain((whole) => fc.record({ part: fc.integer({ min: 0, max: whole }), whole: fc.constant(whole) }));

test('100 is all, 0 is nothing, and more is never less', () => {
	fc.assert(
		fc.property(shares, ({ part, whole }) => {
			const percent = wholePercent(part, whole);
			expect(percent === 100).toBe(part === whole);
			expect(percent === 0).toBe(part === 0);
			if (part < whole) expect(wholePercent(part + 1, whole)).toBeGreaterThanOrEqual(percent);
			expect(wholePercent(part / whole, 1)).toBe(percent);
		}),
	);
});

test('a pass mark is reached by the figure exactly where it is by the share', () => {
	fc.assert(
		fc.property(shares, fc.integer({ min: 2, max: 100 }), ({ part, whole }, pass) => {
			expect(wholePercent(part, whole) >= pass).toBe(100 * part >= pass * whole);
		}),
	);
});
