import { describe, expect, test } from 'vitest';
import { choice } from '#lib/kinds/choice/sample.ts';
import { match } from '#lib/kinds/match/sample.ts';
import { order } from '#lib/kinds/order/sample.ts';
import { verdict } from '#lib/kinds/verdict/sample.ts';
import { mergeAttempts } from '#lib/quiz/attempt/merge.ts';
import { resultOf } from '#lib/quiz/scoring/result-code.ts';
import type { Settings } from '#lib/quiz/settings/settings.ts';
import { sampleLesson, withCore } from '#tests/lessons/sample-lesson.ts';
import {
	inTest,
	newSession,
	play,
	resumed,
	rightStage,
	straight,
	taken,
	type Move,
} from '#tests/lessons/taken-lesson.ts';

// A stage each, and two in reading, of which one is core.
const all = [order, match, choice, verdict];
const lesson = withCore(all, order, choice);
const ids = (...questions: typeof all) => questions.map(({ id }) => id);
const shortOne: Move[] = ['begin short', ...rightStage, ...rightStage];
const askedIn = (session: ReturnType<typeof taken>) => session.view.progress.map(({ question }) => question);

describe('a short lesson', () => {
	test('asks the core questions alone, and is over after them', () => {
		const session = taken(['begin short'], lesson);
		expect(askedIn(session)).toEqual(ids(order, choice));
		expect(session.view.stages).toEqual(['events', 'reading']);
		play(session, ...rightStage, ...rightStage);
		expect(session.view).toMatchObject({ screen: 'results', open: 0, attempt: { length: 'short' } });
	});
	test('is gone on with as one after a reload', () => {
		const session = taken(['begin short', ...rightStage], lesson);
		const again = resumed(session.attempt, lesson);
		expect(again.view).toEqual(session.view);
		expect(again.attempt.length).toBe('short');
	});
	test('says so in its result, and one that was chosen whole does too', () => {
		for (const length of ['short', 'whole'] as const) {
			const session = newSession(lesson);
			session.begin(length);
			const { settings, items } = resultOf(session.lesson, session.attempt, session.settings);
			expect(settings).toEqual([
				['walk', 'off'],
				['length', length],
			]);
			expect(items.map(({ question }) => question)).toEqual(
				length === 'short' ? ids(order, choice) : ids(...all),
			);
		}
	});
	test('keeps what was asked in it when the lesson is edited: no longer core, or core now', () => {
		const session = taken(['begin short', ...rightStage], lesson);
		const edited = { ...withCore(all, match), revision: 'second' };
		expect(askedIn(resumed(session.attempt, edited))).toEqual(ids(order, match, choice));
		const bare = sampleLesson({ questions: all, revision: 'third' });
		expect(askedIn(resumed(session.attempt, bare))).toEqual(ids(order, choice));
	});
	test('is not chosen by a learner where the teacher has chosen', () => {
		for (const length of ['whole', 'short'] as const) {
			const session = newSession(lesson, { ...straight, length });
			session.begin(length === 'short' ? 'whole' : 'short');
			expect(askedIn(session)).toEqual(length === 'short' ? ids(order, choice) : ids(...all));
			expect(session.attempt.length).toBeUndefined();
		}
	});
});

describe('after a short lesson the rest can be taken', () => {
	test('what was answered stays, and what was left out is asked', () => {
		const session = taken(shortOne, lesson);
		const { records } = session.attempt.rounds[0]!;
		session.extend();
		expect(session.view).toMatchObject({ screen: 'answering', stage: 'voices', open: 2 });
		expect(askedIn(session)).toEqual(ids(...all));
		expect(session.attempt).toMatchObject({ length: 'whole', rounds: [{ records }] });
		play(session, ...rightStage, ...rightStage);
		expect(session.view).toMatchObject({ screen: 'results', open: 0 });
		expect(session.attempt.rounds[0]!.records).toHaveLength(4);
	});
	test('also out of a practice round, which is then left', () => {
		const session = taken(
			[...shortOne, 'practise all', ...rightStage, ...rightStage, 'take the rest'],
			lesson,
		);
		expect(session.view).toMatchObject({ screen: 'answering', stage: 'voices', practising: false });
	});
	test.for<[string, Move[], Settings]>([
		[
			'where all was asked',
			['begin', ...rightStage, ...rightStage, 'answer right', 'next', ...rightStage],
			straight,
		],
		['where there is no more than the count', shortOne, { ...straight, count: 2 }],
		[
			'in a test, whose keys are shown',
			['begin short', 'answer right', 'next stage', 'answer right', 'next stage'],
			inTest,
		],
		[
			'where the teacher wanted it short',
			['begin', ...rightStage, ...rightStage],
			{ ...straight, length: 'short' },
		],
	])('not %s', ([, made, settings]) => {
		const session = taken(made, lesson, settings);
		expect(session.view.screen).toBe('results');
		const seen = session.view;
		session.extend();
		expect(session.view).toEqual(seen);
	});
});

test('of two tabs the one that asks more leads, and nothing answered is lost', () => {
	const short = taken(shortOne, lesson).attempt;
	const whole = taken([...shortOne, 'take the rest', 'answer right'], lesson).attempt;
	for (const merged of [mergeAttempts(short, whole), mergeAttempts(whole, short)]) {
		expect(merged.length).toBe('whole');
		expect(merged.rounds[0]!.questions).toEqual(ids(...all));
		expect(merged.rounds[0]!.records).toHaveLength(3);
	}
	const opened = newSession(lesson).attempt;
	for (const merged of [mergeAttempts(short, opened), mergeAttempts(opened, short)])
		expect([merged.length, merged.rounds[0]!.questions]).toEqual(['short', ids(order, choice)]);
});
