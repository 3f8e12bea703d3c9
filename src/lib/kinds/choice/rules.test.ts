import { describe, expect, test } from 'vitest';
import { choice as one, several } from './sample.ts';
import { cite } from '#tests/lessons/sample-article.ts';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import { choice } from './rules.ts';

const lesson = sampleLesson();
const picked = (...ids: string[]) => ({ kind: 'choice' as const, picked: ids });

describe('exactly the right choices earn 1, all else nothing', () => {
	test.for([
		['the one right choice', one, ['bridge'], 1],
		['a wrong one', one, ['ferry'], 0],
		['the right one and a wrong one', one, ['bridge', 'ferry'], 0],
		['everything', one, ['bridge', 'ferry', 'harbour'], 0],
		['nothing', one, [], 0],
		['both right ones', several, ['brandt', 'insiders'], 1],
		['both right ones in another order', several, ['insiders', 'brandt'], 1],
		['one of two right ones', several, ['brandt'], 0],
		['both right ones and the wrong one', several, ['brandt', 'insiders', 'traders'], 0],
	] as const)('%s', ([, question, ids, share]) => {
		expect(choice.mark(question, picked(...ids)).share).toBe(share);
	});
});

test('each picked choice is marked by itself', () => {
	expect(choice.mark(several, picked('traders', 'brandt')).pieces).toEqual([
		['traders', false],
		['brandt', true],
	]);
});

test('it is complete as soon as something is picked', () => {
	expect(choice.complete(one, choice.blank(one))).toBe(false);
	expect(choice.complete(one, picked('ferry'))).toBe(true);
});

describe('a response fits a question that has all its choices, each once', () => {
	test.for([
		['nothing picked', [], true],
		['known choices', ['ferry', 'bridge'], true],
		['a choice that is gone', ['tunnel'], false],
		['one choice twice', ['ferry', 'ferry'], false],
	] as const)('%s', ([, ids, fits]) => {
		expect(choice.fits(one, picked(...ids), lesson)).toBe(fits);
	});
});

describe('what was misread are the words of the wrong choices that were picked', () => {
	test.for([
		['a wrong choice with evidence', ['ferry'], [cite('p3', 'offered a ferry')]],
		['one that only has words that come nearest', ['harbour'], [cite('p4', 'the Harbour Post')]],
		['the right one', ['bridge'], []],
	] as const)('%s', ([, ids, words]) => {
		expect(choice.misread(one, picked(...ids), lesson)).toEqual(words);
	});
});
