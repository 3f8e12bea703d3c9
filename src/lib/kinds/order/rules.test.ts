import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OrderQuestion } from './question.ts';
import { cite } from '#tests/lessons/sample-article.ts';
import { order as question } from './sample.ts';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import { order } from './rules.ts';

const ordered = (...ids: string[]) => ({ kind: 'order' as const, order: ids });

describe('the settled pairs that stand right earn max(0, 2s − 1)', () => {
	test.for<[string, string[], number]>([
		['all five', ['cracks', 'closing', 'ferry', 'meeting'], 1],
		['all five, the unsettled pair the other way', ['cracks', 'closing', 'meeting', 'ferry'], 1],
		['four of five', ['closing', 'cracks', 'ferry', 'meeting'], 3 / 5],
		['three of five', ['closing', 'ferry', 'cracks', 'meeting'], 1 / 5],
		['two of five', ['closing', 'ferry', 'meeting', 'cracks'], 0],
		['none', ['meeting', 'ferry', 'closing', 'cracks'], 0],
		['nothing given', [], 0],
		['one event alone', ['cracks'], 0],
		['the later events alone', ['ferry', 'meeting'], 0],
		['half of the events: the pairs of the others do not stand right', ['cracks', 'closing'], 0],
	])('%s', ([, ids, share]) => {
		expect(order.mark(question, ordered(...ids)).share).toBeCloseTo(share, 12);
	});
});

test('each event is right that stands right in all its settled pairs', () => {
	expect(order.mark(question, ordered('closing', 'cracks', 'ferry', 'meeting')).pieces).toEqual([
		['closing', false],
		['cracks', false],
		['ferry', true],
		['meeting', true],
	]);
});

test('an event of which nothing is settled is neither right nor wrong, and does not count', () => {
	const free = {
		...question,
		events: [...question.events, 'signs'],
		solution: [...question.solution, 'signs'],
	};
	for (const given of [
		['signs', 'closing', 'cracks', 'ferry', 'meeting'],
		['closing', 'cracks', 'ferry', 'meeting', 'signs'],
	])
		expect(order.mark(free, ordered(...given)).pieces).toEqual([
			['closing', false],
			['cracks', false],
			['ferry', true],
			['meeting', true],
		]);
});

/** Events with a true order of all, and some of its pairs settled. */
const questions = fc
	.integer({ min: 2, max: 7 })
	.chain((n) => {
		const solution = Array.from({ length: n }, (_, i) => `e${i}`);
		const all = solution.flatMap((a, i) => solution.slice(i + 1).map((b): [string, string] => [a, b]));
		return fc.record({
			solution: fc.constant(solution),
			pairs: fc.subarray(all, { minLength: 1 }),
			events: fc.shuffledSubarray(solution, { minLength: n, maxLength: n }),
		});
	})
	.map((sequence): OrderQuestion => ({ ...question, ...sequence }));

test('chance earns nothing on the whole: of an order and its reverse one earns nothing, and both together s = 1', () => {
	fc.assert(
		fc.property(questions, (question) => {
			const there = order.mark(question, ordered(...question.events));
			const back = order.mark(question, ordered(...question.events.toReversed()));
			expect(Math.min(there.share, back.share)).toBe(0);
			const wrong = (ids: string[]) =>
				question.pairs.filter(([a, b]) => ids.indexOf(a) > ids.indexOf(b)).length;
			expect(Math.max(there.share, back.share)).toBeCloseTo(
				Math.abs(1 - (2 * wrong(question.events)) / question.pairs.length),
				12,
			);
		}),
	);
});

test('it is complete once every event has a place', () => {
	expect(order.complete(question, order.blank(question))).toBe(false);
	expect(order.complete(question, ordered(...question.events.slice(1)))).toBe(false);
	expect(order.complete(question, ordered(...question.events))).toBe(true);
});

describe('a response fits a question that has exactly its events', () => {
	test.for<[string, string[], boolean]>([
		['nothing yet', [], true],
		['all of them', question.events, true],
		['one too few', question.events.slice(1), false],
		['one that is gone', [...question.events.slice(1), 'flood'], false],
		['one twice', [...question.events.slice(1), 'ferry'], false],
	])('%s', ([, ids, fits]) => {
		expect(order.fits(question, ordered(...ids), sampleLesson())).toBe(fits);
	});
});

test('what was misread are the words of the events in the pairs that stand wrong', () => {
	expect(order.misread(question, ordered('closing', 'cracks', 'ferry', 'meeting'), sampleLesson())).toEqual([
		cite('p1', 'had found cracks'),
		cite('p1', 'closed the old bridge'),
	]);
});
