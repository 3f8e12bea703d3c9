import { describe, expect, test } from 'vitest';
import { choice } from '#lib/kinds/choice/sample.ts';
import { match } from '#lib/kinds/match/sample.ts';
import { order as sample } from '#lib/kinds/order/sample.ts';
import { order as slipOfOrder } from '#lib/kinds/order/slip.ts';
import type { ParagraphId } from '#lib/lesson/article.ts';
import type { LessonEvent } from '#lib/lesson/facts.ts';
import type { Question } from '#lib/lesson/question-kinds.ts';
import { newAttempt, type Attempt } from '#lib/quiz/attempt/attempt.ts';
import { withReveal, withTry } from '#lib/quiz/attempt/record.ts';
import type { Answer } from '#lib/quiz/marking/answer.ts';
import { defaultSettings } from '#lib/quiz/settings/settings.ts';
import { rightAnswer } from '#tests/lessons/sample-answers.ts';
import { cite } from '#tests/lessons/sample-article.ts';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import { howItWent, type Went } from './debrief.ts';
import type { Slip } from './slip.ts';

describe('where an event was put, among those that the facts order it with', () => {
	const day = (id: string, date?: string): LessonEvent => ({
		id,
		what: id,
		when: { after: [], before: [], known: date ? 'stated' : 'order-only', ...(date && { date }) },
		evidence: [],
	});
	const events = [day('a', '2025-03-01'), day('b', '2025-03-02'), day('c', '2025-03-05'), day('d')];
	const ids = events.map(({ id }) => id);
	const pairs = ids.flatMap((a, i) => ids.slice(i + 1).map((b): [string, string] => [a, b]));
	const question = { ...sample, events: ids, pairs, solution: ids };
	const placed = (late: boolean, days: number | null): Slip => ({ kind: 'placed', late, days });
	test.for<[given: string, event: string, Slip | null]>([
		['abcd', 'a', null],
		['bacd', 'a', placed(true, 1)],
		['bacd', 'b', placed(false, 1)],
		['bacd', 'c', null],
		['bcad', 'a', placed(true, 4)],
		// One event in the wrong place: those that it passed are where they belong.
		['bcad', 'b', null],
		['cabd', 'c', placed(false, 4)],
		['cabd', 'a', null],
		// No date to count by.
		['abdc', 'd', placed(false, null)],
		['dabc', 'd', placed(false, null)],
	])('%s: %s', ([given, event, slip]) => {
		expect(slipOfOrder(question, { kind: 'order', order: [...given] }, event, { events })).toEqual(slip);
	});
});

describe('how it went with a fact', () => {
	const about = (id: string, paragraph: ParagraphId, words: string): Question => ({
		...choice,
		id,
		stage: 'events',
		evidence: [cite(paragraph, words)],
	});
	const found = about('found', 'p1', 'had found cracks');
	const lesson = sampleLesson({ questions: [sample, found, match, choice] });
	const start = newAttempt(lesson, defaultSettings, 1, 0);
	const given =
		(question: Question, ...answers: Answer[]) =>
		(attempt: Attempt) =>
			answers.reduce((attempt, answer) => withTry(attempt, question.id, answer, 1), attempt);
	const ordered = (...order: string[]): Answer => ({ response: { kind: 'order', order }, proof: null });
	const picked = (id: string): Answer => ({ response: { kind: 'choice', picked: [id] }, proof: null });
	const matched = (target: string): Answer => ({
		response: {
			kind: 'match',
			matches: [
				['can-stand', target],
				['money', 'insiders'],
				['constructor', 'traders'],
			],
		},
		proof: null,
	});
	const late: Slip = { kind: 'placed', late: true, days: null };
	const toAlder: Slip = { kind: 'matched', by: 'voice', given: 'alder', key: ['brandt'] };
	const merged: Slip = { kind: 'misread', misreading: 'merged' };
	const cracksLate = ordered('closing', 'ferry', 'meeting', 'cracks');

	type Case = [string, 'events' | 'voices', string, ((attempt: Attempt) => Attempt)[], Went];
	test.for<Case>([
		['asked, and not answered', 'events', 'cracks', [], { how: 'open' }],
		[
			'shown the key of what was never tried',
			'events',
			'cracks',
			[(a) => withReveal(a, sample.id)],
			{ how: 'open' },
		],
		['right at the first try', 'events', 'cracks', [given(sample, rightAnswer(sample))], { how: 'right' }],
		[
			'the event that was put too late',
			'events',
			'cracks',
			[given(sample, cracksLate)],
			{ how: 'missed', slip: late },
		],
		[
			'another of that order, which stood right',
			'events',
			'meeting',
			[given(sample, cracksLate)],
			{ how: 'right' },
		],
		[
			'right at a later try',
			'events',
			'cracks',
			[given(sample, cracksLate, rightAnswer(sample))],
			{ how: 'later', slip: late, at: 2 },
		],
		[
			'wrong in one question, right in another: the wrong one',
			'events',
			'cracks',
			[given(sample, rightAnswer(sample)), given(found, picked('ferry'))],
			{ how: 'missed', slip: merged },
		],
		[
			'a question whose words are the event’s',
			'events',
			'cracks',
			[given(found, picked('bridge'))],
			{ how: 'right' },
		],
		[
			'given to another voice',
			'voices',
			'can-stand',
			[given(match, matched('alder'))],
			{ how: 'missed', slip: toAlder },
		],
		['the others of that question', 'voices', 'money', [given(match, matched('alder'))], { how: 'right' }],
		[
			'then to the right one',
			'voices',
			'can-stand',
			[given(match, matched('alder'), matched('brandt'))],
			{ how: 'later', slip: toAlder, at: 2 },
		],
		[
			'any of several voices is right',
			'voices',
			'constructor',
			[given(match, matched('alder'))],
			{ how: 'right' },
		],
	])('%s', ([, stage, fact, done, went]) => {
		const attempt = done.reduce((attempt, one) => one(attempt), start);
		expect(howItWent(lesson, attempt.rounds[0]!, stage, fact)).toEqual(went);
	});
	test('no question is about it', () => {
		const bare = sampleLesson({ questions: [match] });
		const { rounds } = newAttempt(bare, defaultSettings, 1, 0);
		expect(howItWent(bare, rounds[0]!, 'events', 'cracks')).toEqual({ how: 'unasked' });
	});
});
