import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { choice } from '#lib/kinds/choice/sample.ts';
import { match } from '#lib/kinds/match/sample.ts';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import { rightAnswer, wrongAnswer } from '#tests/lessons/sample-answers.ts';
import { currentRound, newAttempt, withNewRound } from './attempt.ts';
import { attemptSchema } from './attempt-schema.ts';
import { draftOf, recordOf, withAssessment, withDraft, withReveal, withSkip, withTry } from './record.ts';
import { defaultSettings } from '#lib/quiz/settings/settings.ts';

const lesson = sampleLesson();
const fresh = newAttempt(lesson, defaultSettings, 1, 1000);
const [good, bad] = [rightAnswer(choice), wrongAnswer(choice, lesson)];

test('a new attempt asks every question, has nothing given, and stands at the opening', () => {
	expect(fresh).toMatchObject({
		lesson: 'old-bridge',
		revision: 'first',
		seed: 1,
		started: 1000,
		round: 0,
		place: { at: 'opening' },
	});
	expect(fresh.rounds).toEqual([
		{
			id: 0,
			scope: 'all',
			questions: lesson.questions.map(({ id }) => id),
			records: [],
			drafts: [],
			skips: [],
		},
	]);
	expect(newAttempt(lesson, { ...defaultSettings, seed: 7 }, 1, 1000).seed).toBe(7);
});

test('a question has one record a round: a further try is added to it', () => {
	const twice = withTry(withTry(fresh, choice.id, bad, 1), choice.id, good, 2);
	expect(currentRound(twice).records).toEqual([
		{
			question: choice.id,
			tries: [
				{ answer: bad, at: 1 },
				{ answer: good, at: 2 },
			],
			revealed: false,
		},
	]);
});

test('a try ends its question’s draft and its being put off, and no other’s', () => {
	const begun = [choice.id, match.id].reduce(
		(attempt, id) => withSkip(withDraft(attempt, id, bad), id),
		fresh,
	);
	const tried = withTry(begun, choice.id, good, 1);
	expect(draftOf(tried, choice.id)).toBeUndefined();
	expect(draftOf(tried, match.id)).toEqual(bad);
	expect(currentRound(tried).skips).toEqual([match.id]);
});

test('a question has one draft, the last', () => {
	const drafted = withDraft(withDraft(fresh, choice.id, bad), choice.id, good);
	expect(currentRound(drafted).drafts).toEqual([[choice.id, good]]);
});

test('to reveal is kept beside the tries', () => {
	const shown = withReveal(withTry(fresh, choice.id, bad, 1), choice.id);
	expect(recordOf(currentRound(shown), choice.id)).toMatchObject({ revealed: true, tries: [{ at: 1 }] });
});

test('what the learner has found the own answer to meet is kept beside the tries, and the last time counts', () => {
	const tried = withTry(fresh, choice.id, bad, 1);
	const assessed = withAssessment(
		withAssessment(tried, choice.id, ['source', 'claim'], 5),
		choice.id,
		['claim'],
		6,
	);
	expect(recordOf(currentRound(assessed), choice.id)).toEqual({
		...recordOf(currentRound(tried), choice.id),
		assessed: { met: ['claim'], at: 6 },
	});
	expect(withAssessment(tried, match.id, ['source'], 5)).toEqual(tried);
	expect(v.is(attemptSchema, assessed)).toBe(true);
	const [long, late] = [['x'.repeat(65)], 9e15];
	expect(v.is(attemptSchema, withAssessment(tried, choice.id, long, 5))).toBe(false);
	expect(v.is(attemptSchema, withAssessment(tried, choice.id, [], late))).toBe(false);
});

test('a question put off again comes after those put off before', () => {
	const skips = [choice.id, match.id, choice.id].reduce(withSkip, fresh).rounds[0]!.skips;
	expect(skips).toEqual([match.id, choice.id]);
});

describe('a new round', () => {
	const tried = withTry(fresh, choice.id, bad, 1);
	test('leaves what earlier rounds hold and takes what is given next', () => {
		const again = withTry(withNewRound(tried, 'missed', [choice.id], 5000), choice.id, good, 6000);
		expect(again.rounds[0]).toEqual(tried.rounds[0]);
		expect(currentRound(again)).toMatchObject({ id: 5000, scope: 'missed', questions: [choice.id] });
		expect(recordOf(currentRound(again), choice.id)?.tries).toEqual([{ answer: good, at: 6000 }]);
	});
	test('has an id of its own though the clock was set back', () => {
		const ids = [5000, 20, 5000, -3]
			.reduce((attempt, at) => withNewRound(attempt, 'all', [], at), fresh)
			.rounds.map(({ id }) => id);
		expect(ids).toEqual([0, 5000, 5001, 5002, 5003]);
	});
});
