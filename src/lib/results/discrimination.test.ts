import { expect, test } from 'vitest';
import { discrimination } from './discrimination.ts';

test.for<[what: string, right: number[], rest: number[], r: number | null]>([
	['better learners get it right', [0, 0, 0, 1, 1, 1], [0.1, 0.2, 0.3, 0.7, 0.8, 0.9], 0.9649],
	['worse learners get it right', [1, 1, 1, 0, 0, 0], [0.1, 0.2, 0.3, 0.7, 0.8, 0.9], -0.9649],
	['it has nothing to do with the rest', [1, 0, 0, 1, 1, 0, 0, 1], [0, 0, 1, 1, 0, 0, 1, 1], 0],
	['too few', [0, 0, 1, 1], [0.1, 0.2, 0.3, 0.7], null],
	['all right', [1, 1, 1, 1, 1], [0.1, 0.2, 0.3, 0.7, 0.8], null],
	['all the same on the rest', [0, 1, 0, 1, 0], [0.5, 0.5, 0.5, 0.5, 0.5], null],
	['the same on the rest but for rounding', [0, 1, 0, 1, 0], [0.3, 0.1 + 0.2, 0.3, 0.3, 0.3], null],
])('%s', ([, right, rest, r]) => {
	const found = discrimination(right, rest);
	if (r === null) expect(found).toBeNull();
	else expect(found).toBeCloseTo(r, 4);
});

test('it is the point-biserial coefficient: (M₁ − M₀) / s × √(pq), s over the whole class', () => {
	const right = [1, 0, 1, 1, 0, 0, 1, 0, 1];
	const rest = [0.9, 0.4, 0.55, 0.7, 0.65, 0.2, 0.3, 0.35, 0.8];
	const mean = (list: number[]) => list.reduce((sum, n) => sum + n, 0) / list.length;
	const of = (which: number) => mean(rest.filter((_, i) => right[i] === which));
	const deviation = Math.sqrt(mean(rest.map((value) => (value - mean(rest)) ** 2)));
	const p = mean(right);
	expect(discrimination(right, rest)).toBeCloseTo(((of(1) - of(0)) / deviation) * Math.sqrt(p * (1 - p)), 10);
});
