import { expect, test } from 'vitest';
import { choice } from '#lib/kinds/choice/sample.ts';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import { rightAnswer, wrongAnswer } from '#tests/lessons/sample-answers.ts';
import type { Confidence } from '#lib/quiz/marking/answer.ts';
import type { Round } from '#lib/quiz/attempt/attempt.ts';
import { calibrationOf } from './calibration.ts';
import { surestMistakes } from './surest-mistakes.ts';

type Rated = [id: string, right: boolean, confidence?: Confidence];

/** A lesson of one question many times, and a round in which each was tried once; `again` tries each again, certain and right. */
function taken(rated: Rated[], again = false) {
	const questions = rated.map(([id]) => ({ ...choice, id }));
	const lesson = sampleLesson({ questions });
	const round: Round = {
		id: 0,
		scope: 'all',
		questions: rated.map(([id]) => id),
		records: rated.map(([question, right, confidence]) => {
			const first = right ? rightAnswer(choice) : wrongAnswer(choice, lesson);
			const tries = [
				{ answer: confidence ? { ...first, confidence } : first, at: 0 },
				...(again ? [{ answer: { ...rightAnswer(choice), confidence: 3 as const }, at: 1 }] : []),
			];
			return { question, tries, revealed: false };
		}),
		drafts: [],
		skips: [],
	};
	return { lesson, round };
}

test('confidence is held against the first try, the surest first, and only where it was given', () => {
	const { lesson, round } = taken(
		[
			['a', true, 3],
			['b', false, 3],
			['c', true, 3],
			['d', false, 1],
			['e', true],
		],
		true,
	);
	expect(calibrationOf(lesson, round)).toEqual([
		{ confidence: 3, right: 2, of: 3 },
		{ confidence: 1, right: 0, of: 1 },
	]);
});

test('without a word of confidence there is nothing to hold against', () => {
	const { lesson, round } = taken([['a', true]]);
	expect(calibrationOf(lesson, round)).toEqual([]);
	expect(calibrationOf(lesson, { ...round, questions: ['gone'] })).toEqual([]);
});

test('of what was missed the surest mistakes come first, else the order asked, those without confidence last', () => {
	const { lesson, round } = taken([
		['unrated', false],
		['guessed', false, 1],
		['known', true, 3],
		['rather', false, 2],
		['certain', false, 3],
		['certain-too', false, 3],
	]);
	const open = { ...round, records: round.records.filter(({ question }) => question !== 'guessed') };
	expect(surestMistakes(lesson, round).map(({ id }) => id)).toEqual([
		'certain',
		'certain-too',
		'rather',
		'guessed',
		'unrated',
	]);
	expect(surestMistakes(lesson, open).map(({ id }) => id)).toEqual([
		'certain',
		'certain-too',
		'rather',
		'unrated',
		'guessed',
	]);
});
