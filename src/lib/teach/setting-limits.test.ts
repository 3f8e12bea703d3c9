import { describe, expect, test } from 'vitest';
import { defaultSettings, type Settings } from '#lib/quiz/settings/settings.ts';
import { allQuestions } from '#tests/lessons/kind-samples.ts';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import { lessonLimits, type SettingLimit } from './setting-limits.ts';

const lesson = sampleLesson({ questions: allQuestions });
const withCore = sampleLesson({
	questions: allQuestions.map((question, i) => (i % 2 ? { ...question, core: true } : question)),
});
const limitsOf = (settings: Partial<Settings>, from = withCore) =>
	lessonLimits(from, { ...defaultSettings, ...settings });

describe('what changes nothing is off, and says why', () => {
	test.for<[string, Partial<Settings>, Partial<Record<keyof Settings, SettingLimit>>]>([
		['as usual', {}, {}],
		[
			'a test',
			{ mode: 'test' },
			{
				tries: { comesTo: '1', off: 'all', because: 'testTries' },
				walk: { comesTo: 'off', off: ['after'], because: 'testWalk' },
			},
		],
		[
			'a test with the walk before it',
			{ mode: 'test', walk: 'before' },
			{
				tries: { comesTo: '1', off: 'all', because: 'testTries' },
				walk: { comesTo: 'before', off: ['after'], because: 'testWalk' },
			},
		],
		[
			'recall',
			{ article: 'after', walk: 'before' },
			{
				prove: { comesTo: 'off', off: 'all', because: 'hiddenProve' },
				walk: { comesTo: 'after', off: ['before'], because: 'recallWalk' },
			},
		],
		[
			'a test of recall',
			{ article: 'after', mode: 'test' },
			{
				prove: { comesTo: 'off', off: 'all', because: 'hiddenProve' },
				tries: { comesTo: '1', off: 'all', because: 'testTries' },
				walk: { comesTo: 'off', off: 'all', because: 'testWalk' },
			},
		],
		[
			'a count within the core',
			{ count: 2 },
			{ length: { comesTo: 'whole', off: 'all', because: 'fewAnyway' } },
		],
	])('%s', ([, settings, expected]) => {
		expect(limitsOf(settings).settings).toEqual(expected);
	});

	test('the length, where no question is core', () => {
		expect(limitsOf({}, lesson).settings).toEqual({
			length: { comesTo: 'whole', off: 'all', because: 'noCore' },
		});
	});
});

test('there are as many questions as the parts, the length and a hidden article leave', () => {
	const all = allQuestions.length;
	expect(limitsOf({})).toMatchObject({ questions: all, leftOut: 0 });
	expect(limitsOf({ count: 2 }).questions).toBe(all);
	expect(limitsOf({ length: 'short' }).questions).toBe(Math.floor(all / 2));
	expect(limitsOf({ article: 'after' })).toMatchObject({ questions: all - 1, leftOut: 1 });
	// The one that asks for a paragraph is of another part.
	expect(limitsOf({ article: 'after', stages: ['voices'] }).leftOut).toBe(0);
});

test('what a learner gets is said for each length that there is to choose', () => {
	const told = (settings: Partial<Settings>) =>
		limitsOf(settings).lengths.map(({ length, questions }) => [length, questions.length]);
	const all = allQuestions.length;
	expect(told({})).toEqual([
		['short', Math.floor(all / 2)],
		['whole', all],
	]);
	expect(told({ length: 'short' })).toEqual([['short', Math.floor(all / 2)]]);
	expect(told({ count: 2 })).toEqual([['whole', 2]]);
});
