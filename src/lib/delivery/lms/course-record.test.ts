import { describe, expect, test } from 'vitest';
import { write } from '#lib/kinds/write/sample.ts';
import type { Attempt } from '#lib/quiz/attempt/attempt.ts';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import {
	inTest,
	missedStage,
	rightStage,
	skippedLesson,
	skippedStage,
	straight,
	taken,
	wholeLesson,
	type Move,
} from '#tests/lessons/taken-lesson.ts';
import { attemptToken } from './course.ts';
import { courseRecord, tokenIn, type CourseRecord } from './course-record.ts';

const lesson = sampleLesson();
const third = { percent: 33, scaled: 0.33 };

test.for<[string, Move[], Partial<CourseRecord>]>([
	['at the opening nothing is told', [], { answered: false, score: null, completed: false, progress: 0 }],
	['nor once it has begun', ['begin'], { answered: false, score: null, completed: false, passed: null }],
	[
		'an answer has its share of all that is asked',
		['begin', 'answer right'],
		{ answered: true, score: third, completed: false, passed: null, progress: 1 / 3 },
	],
	['a wrong one as well', ['begin', 'answer wrong'], { score: { percent: 0, scaled: 0 }, completed: false }],
	[
		'the end decides',
		wholeLesson,
		{ score: { percent: 100, scaled: 1 }, completed: true, passed: true, progress: 1 },
	],
	[
		'either way',
		['begin', ...rightStage, ...missedStage, ...missedStage],
		{ score: third, completed: true, passed: false },
	],
	['to put everything off decides nothing', skippedLesson, { score: null, completed: false, passed: null }],
	[
		'nor does an end at which what is open can still decide',
		['begin', ...rightStage, ...skippedStage, ...skippedStage],
		{ score: third, completed: false, passed: null },
	],
	[
		'what is open when enough is right does not hold it up',
		['begin', ...rightStage, ...rightStage, ...skippedStage],
		{ score: { percent: 66, scaled: 0.66 }, completed: true, passed: true },
	],
	[
		'practice lowers nothing',
		[...wholeLesson, 'practise all', 'answer wrong', 'reveal', 'next'],
		{ score: { percent: 100, scaled: 1 }, completed: true, passed: true },
	],
	['and raises nothing', [...skippedLesson, 'practise all', ...rightStage], { score: null, passed: null }],
])('%s', ([, made, expected]) => {
	const { attempt } = taken(made, lesson);
	expect(courseRecord(lesson, attempt, straight)).toMatchObject(expected);
});

test('what was completed stays so, wherever the learner goes from there', () => {
	const { attempt } = taken([...skippedLesson, 'reopen'], lesson);
	expect(courseRecord(lesson, attempt, straight).completed).toBe(false);
	expect(courseRecord(lesson, attempt, straight, { completed: true })).toMatchObject({
		completed: true,
		passed: false,
	});
});

test('a test is over at its end, with what is open in it', () => {
	const { attempt } = taken(
		['begin', 'answer right', 'next stage', ...skippedStage, ...skippedStage],
		lesson,
		inTest,
	);
	expect(attempt.place.at).toBe('results');
	expect(courseRecord(lesson, attempt, inTest)).toMatchObject({ completed: true, passed: false });
});

test('an end that the learner has left again is one', () => {
	const made: Move[] = ['begin', ...rightStage, ...rightStage, ...skippedStage, 'reopen'];
	const { attempt } = taken(made, lesson);
	expect(courseRecord(lesson, attempt, straight).completed).toBe(false);
	expect(courseRecord(lesson, attempt, straight, { ended: true })).toMatchObject({
		completed: true,
		passed: true,
	});
});

describe('passing counts only', () => {
	const { attempt } = taken(['begin', ...rightStage, ...missedStage, ...missedStage], lesson);
	test.for<[number, boolean | null]>([
		[33, true],
		[34, false],
		[0, null],
	])('with a mark of %s: %s', ([pass, passed]) => {
		expect(courseRecord(lesson, attempt, { ...straight, pass }).passed).toBe(passed);
	});
	test('where something is marked', () => {
		const written = sampleLesson({ questions: [write] });
		const { attempt } = taken(['begin', 'answer right', 'next', 'next stage'], written);
		expect(courseRecord(written, attempt, straight)).toMatchObject({
			answered: true,
			score: null,
			completed: true,
			passed: null,
		});
	});
});

test.for<[string, Move[], string]>([
	['at the opening', [], 'start'],
	['at a question', ['begin'], 'question sequence'],
	['at its feedback', ['begin', 'answer wrong'], 'question sequence'],
	['at the end of a part', ['begin', 'answer right', 'next'], 'end of events'],
	['at the results', wholeLesson, 'results'],
	['in practice', [...wholeLesson, 'practise all'], 'practice, question sequence'],
])('the bookmark says %s where the learner is, and which attempt it is', ([, made, place]) => {
	const { attempt } = taken(made, lesson, straight, 1, 1_741_200_000_000);
	const { bookmark } = courseRecord(lesson, attempt, straight);
	expect(bookmark).toBe(`${place} #${attemptToken(attempt)}`);
	expect(tokenIn(bookmark)).toBe(attemptToken(attempt));
});

test('a walk is a place too', () => {
	const attempt: Attempt = {
		...taken([], lesson).attempt,
		place: { at: 'walking', stage: 'voices', card: 1 },
	};
	expect(courseRecord(lesson, attempt, straight).bookmark).toContain('facts of voices, step 2 #');
});

test.for(['', 'question who-spoke', '#', 'page 3'])('“%s” has no token', (bookmark) => {
	expect(tokenIn(bookmark)).toBeNull();
});
