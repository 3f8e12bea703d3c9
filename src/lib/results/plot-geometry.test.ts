import fc from 'fast-check';
import { expect, test } from 'vitest';
import { outcomes } from '#lib/quiz/scoring/score.ts';
import { columns, stretches } from './plot-geometry.ts';
import { noCounts } from './question-tally.ts';

test('a bar has a stretch for each outcome that there is, by its share', () => {
	expect(stretches({ ...noCounts(), right: 5, partly: 2, open: 1 })).toEqual([
		{ outcome: 'right', start: 0, length: 62.5 },
		{ outcome: 'partly', start: 62.5, length: 25 },
		{ outcome: 'open', start: 87.5, length: 12.5 },
	]);
	expect(stretches(noCounts())).toEqual([]);
});

test('the stretches of any bar join on and fill it', () => {
	const counts = fc.tuple(...outcomes.map(() => fc.nat(3000)));
	fc.assert(
		fc.property(counts, (list) => {
			const bar = stretches(Object.fromEntries(outcomes.map((outcome, i) => [outcome, list[i]])) as never);
			let at = 0;
			for (const { start, length } of bar) {
				expect(start).toBeCloseTo(at);
				expect(length).toBeGreaterThan(0);
				at += length;
			}
			if (list.some((count) => count > 0)) expect(at).toBeCloseTo(100);
		}),
	);
});

test('columns stand on their foot side by side, the highest as high as it may be', () => {
	expect(columns([1, 0, 4, 2], 100, 80)).toEqual([
		{ count: 1, x: 1.5, width: 22, middle: 12.5, y: 80, height: 20 },
		{ count: 0, x: 26.5, width: 22, middle: 37.5, y: 100, height: 0 },
		{ count: 4, x: 51.5, width: 22, middle: 62.5, y: 20, height: 80 },
		{ count: 2, x: 76.5, width: 22, middle: 87.5, y: 60, height: 40 },
	]);
	expect(columns([0, 0], 100, 80).map(({ height }) => height)).toEqual([0, 0]);
});
