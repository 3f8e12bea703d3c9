import { describe, expect, test } from 'vitest';
import { cite } from '#tests/lessons/sample-article.ts';
import { match as question } from './sample.ts';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import { match } from './rules.ts';

type Pairs = [string, string][];
const matches = (...pairs: Pairs) => ({ kind: 'match' as const, matches: pairs });
const right: Pairs = [
	['can-stand', 'brandt'],
	['money', 'insiders'],
	['constructor', 'traders'],
];

describe('the share of claims matched right is earned', () => {
	test.for<[string, Pairs, number]>([
		['all three', right, 1],
		['all three in another order', right.toReversed(), 1],
		['the other of two voices of one claim', [...right.slice(0, 2), ['constructor', 'brandt']], 1],
		['two of three', [...right.slice(0, 2), ['constructor', 'alder']], 2 / 3],
		['one target for all', right.map(([id]): [string, string] => [id, 'brandt']), 2 / 3],
		['targets that nobody needs', right.map(([id]): [string, string] => [id, 'alder']), 0],
		['nothing', [], 0],
	])('%s', ([, pairs, share]) => {
		expect(match.mark(question, matches(...pairs)).share).toBeCloseTo(share, 12);
	});
});

test('each claim is marked, in the lesson’s order', () => {
	expect(match.mark(question, matches(['constructor', 'brandt'], ['can-stand', 'alder'])).pieces).toEqual([
		['can-stand', false],
		['money', false],
		['constructor', true],
	]);
});

test('it is complete once every claim has a target', () => {
	expect(match.complete(question, match.blank(question))).toBe(false);
	expect(match.complete(question, matches(...right.slice(1)))).toBe(false);
	expect(match.complete(question, matches(...right))).toBe(true);
});

describe('a response fits a question that has its claims and its targets', () => {
	test.for<[string, Pairs, boolean]>([
		['nothing yet', [], true],
		['all known', right, true],
		['a claim that is gone', [['toString', 'brandt']], false],
		['a target that is gone', [['money', 'constructor']], false],
	])('%s', ([, pairs, fits]) => {
		expect(match.fits(question, matches(...pairs), sampleLesson())).toBe(fits);
	});
});

test('what was misread are the words of the claims matched wrong', () => {
	const response = matches(['can-stand', 'alder'], ['money', 'insiders'], ['constructor', 'alder']);
	expect(match.misread(question, response, sampleLesson())).toEqual([
		cite('p2', 'It can stand for years'),
		cite('p5', 'asked for a date'),
	]);
});
