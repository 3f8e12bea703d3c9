import fc from 'fast-check';
import { sampleCorrelation } from 'simple-statistics';
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

test('it is a correlation like any other, of right with the rest', () => {
	const learner = fc.tuple(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true }));
	fc.assert(
		fc.property(fc.array(learner, { minLength: 5, maxLength: 200 }), (learners) => {
			const [right, rest] = [learners.map(([one]) => one), learners.map(([, share]) => share)];
			const found = discrimination(right, rest);
			fc.pre(found !== null && Math.max(...rest) - Math.min(...rest) > 1e-3);
			expect(found).toBeCloseTo(sampleCorrelation(right, rest), 6);
		}),
	);
});
