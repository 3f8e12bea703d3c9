import { describe, expect, test } from 'vitest';
import type { Verdict } from './question.ts';
import { cite } from '#tests/lessons/sample-article.ts';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import { verdict as question } from './sample.ts';
import { verdict } from './rules.ts';

const given = (...pairs: [string, Verdict][]) => ({ kind: 'verdict' as const, given: pairs });
const right: [string, Verdict][] = [
	['offered', 'stated'],
	['dated', 'contradicted'],
	['cost', 'not-stated'],
];

describe('the share of statements judged right is earned', () => {
	test.for<[string, [string, Verdict][], number]>([
		['all three', right, 1],
		['all three in another order', right.toReversed(), 1],
		['two of three', [...right.slice(0, 2), ['cost', 'stated']], 2 / 3],
		['one of three, the others not given', right.slice(0, 1), 1 / 3],
		['none', [['offered', 'not-stated']], 0],
		['nothing given', [], 0],
	])('%s', ([, pairs, share]) => {
		expect(verdict.mark(question, given(...pairs)).share).toBeCloseTo(share, 12);
	});
});

test('each statement is marked, in the lesson’s order', () => {
	expect(verdict.mark(question, given(['cost', 'not-stated'], ['offered', 'contradicted'])).pieces).toEqual([
		['offered', false],
		['dated', false],
		['cost', true],
	]);
});

test('it is complete once every statement has a verdict', () => {
	expect(verdict.complete(question, verdict.blank(question))).toBe(false);
	expect(verdict.complete(question, given(...right.slice(1)))).toBe(false);
	expect(verdict.complete(question, given(...right))).toBe(true);
});

test('it fits as long as the question has its statements', () => {
	expect(verdict.fits(question, given(), sampleLesson())).toBe(true);
	expect(verdict.fits(question, given(...right), sampleLesson())).toBe(true);
	expect(verdict.fits(question, given(...right, ['constructor', 'stated']), sampleLesson())).toBe(false);
});

test('what was misread are the words of the statements judged wrong, the nearest where nothing is stated', () => {
	const response = given(['offered', 'stated'], ['dated', 'stated'], ['cost', 'stated']);
	expect(verdict.misread(question, response, sampleLesson())).toEqual([
		cite('p6', 'No date was given.'),
		cite('p4', 'money might run out'),
	]);
});
