import { describe, expect, test } from 'vitest';
import type { Question } from '#lib/lesson/question-kinds.ts';
import { choice, several } from '#lib/kinds/choice/sample.ts';
import { match } from '#lib/kinds/match/sample.ts';
import { order } from '#lib/kinds/order/sample.ts';
import { pinpoint } from '#lib/kinds/pinpoint/sample.ts';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import { verdict } from '#lib/kinds/verdict/sample.ts';
import { rightAnswer, wrongAnswer } from '#tests/lessons/sample-answers.ts';
import { newAttempt, withNewRound, type Attempt } from './attempt.ts';
import { openStage, progressOf } from './progress.ts';
import {
	canPutOff,
	nextQuestion,
	nextStage,
	openQuestions,
	questionOf,
	roundQuestions,
	roundStages,
} from './queue.ts';
import { withReveal, withSkip, withTry } from './record.ts';
import { defaultSettings, type Settings } from '#lib/quiz/settings/settings.ts';

// Out of their stages' order, as an author may leave them.
const lesson = sampleLesson({ questions: [choice, order, several, match, verdict, pinpoint] });
const settings: Settings = { ...defaultSettings, tries: 2 };
const fresh = newAttempt(lesson, settings, 1, 0);
const ids = (questions: Question[]) => questions.map(({ id }) => id);
const right = (attempt: Attempt, question: Question) =>
	withTry(attempt, question.id, rightAnswer(question), 1);
const wrong = (attempt: Attempt, question: Question) =>
	withTry(attempt, question.id, wrongAnswer(question, lesson), 1);
const open = (attempt: Attempt, of: Settings = settings) =>
	ids(openQuestions(lesson, attempt, of, 'reading'));

test('questions come stage by stage, in the author’s order within one', () => {
	expect(ids(roundQuestions(lesson, fresh))).toEqual(ids([order, pinpoint, match, choice, several, verdict]));
	expect(roundStages(lesson, fresh)).toEqual(['events', 'voices', 'reading']);
});

describe('open are the questions of a stage that can still be answered', () => {
	test.for<[string, Attempt, Question[]]>([
		['all at first', fresh, [choice, several, verdict]],
		['not one that is right', right(fresh, choice), [several, verdict]],
		['one that was wrong once of two', wrong(fresh, choice), [choice, several, verdict]],
		['not one that was wrong twice', wrong(wrong(fresh, choice), choice), [several, verdict]],
		['not one that was shown', withReveal(wrong(fresh, choice), choice.id), [several, verdict]],
		['those put off last', withSkip(fresh, choice.id), [several, verdict, choice]],
		[
			'those put off in the order in which they were',
			withSkip(withSkip(withSkip(fresh, several.id), choice.id), several.id),
			[verdict, choice, several],
		],
	])('%s', ([, attempt, expected]) => {
		expect(open(attempt)).toEqual(ids(expected));
	});
	test('in a test one answer is all', () => {
		expect(open(wrong(fresh, choice), { ...settings, mode: 'test' })).toEqual(ids([several, verdict]));
	});
});

describe('the next question', () => {
	test('is the first other open one of the stage', () => {
		expect(nextQuestion(lesson, fresh, settings, choice)).toBe(several);
		expect(nextQuestion(lesson, fresh, settings, verdict)).toBe(choice);
		expect(nextQuestion(lesson, fresh, settings, match)).toBeUndefined();
	});
	test('passes through all that are put off, in turn', () => {
		let [attempt, current] = [fresh, choice as Question];
		const seen = [];
		for (let i = 0; i < 6; i++) {
			seen.push(current.id);
			attempt = withSkip(attempt, current.id);
			current = nextQuestion(lesson, attempt, settings, current)!;
		}
		expect(seen).toEqual(ids([choice, several, verdict, choice, several, verdict]));
	});
});

describe('stages', () => {
	const eventsDone = right(right(fresh, order), pinpoint);
	test('the first with open questions, and the first behind another', () => {
		expect(openStage(lesson, fresh, settings)).toBe('events');
		expect(openStage(lesson, eventsDone, settings)).toBe('voices');
		expect(openStage(lesson, fresh, settings, 'events')).toBe('voices');
		expect(openStage(lesson, right(fresh, match), settings, 'events')).toBe('reading');
		expect(openStage(lesson, fresh, settings, 'reading')).toBeUndefined();
	});
	test('the next one in the round, and none after the last', () => {
		expect(nextStage(lesson, fresh, 'events')).toBe('voices');
		expect(nextStage(lesson, fresh, 'reading')).toBeUndefined();
	});
	test('a stage of which the lesson has no question, or that was not chosen, does not come', () => {
		const few = sampleLesson({ questions: [choice, order] });
		expect(roundStages(few, newAttempt(few, settings, 1, 0))).toEqual(['events', 'reading']);
		const only = newAttempt(lesson, { ...settings, stages: ['voices'] }, 1, 0);
		expect(ids(roundQuestions(lesson, only))).toEqual([match.id]);
		const none = newAttempt(few, { ...settings, stages: ['voices'] }, 1, 0);
		expect(openStage(few, none, settings)).toBeUndefined();
	});
});

test('how far it is: answered are those that were, right or wrong, of all of the round', () => {
	expect(progressOf(fresh)).toEqual({ answered: 0, of: 6 });
	expect(progressOf(wrong(wrong(right(fresh, choice), order), order))).toEqual({ answered: 2, of: 6 });
	expect(progressOf(withNewRound(right(fresh, choice), 'missed', [order.id], 5))).toEqual({
		answered: 0,
		of: 1,
	});
});

test('a question is found by its id alone', () => {
	expect(questionOf(lesson, choice.id)).toBe(choice);
	expect(questionOf(lesson, 'constructor')).toBeUndefined();
});

describe('a question can be put off', () => {
	const [first, second] = roundQuestions(lesson, fresh).filter(({ stage }) => stage === 'reading') as [
		Question,
		Question,
	];
	const others = open(fresh).filter((id) => id !== first.id);

	test('while another one of its stage is open', () => {
		expect(canPutOff(lesson, fresh, settings, first)).toBe(true);
	});

	test('not when it is the last open one', () => {
		const answered = roundQuestions(lesson, fresh)
			.filter(({ id }) => others.includes(id))
			.reduce(right, fresh);
		expect(canPutOff(lesson, answered, settings, first)).toBe(false);
	});

	test('not when every open one was put off before, so that there is a way out', () => {
		const putOff = open(fresh).reduce(withSkip, fresh);
		expect(canPutOff(lesson, putOff, settings, first)).toBe(false);
		expect(canPutOff(lesson, withSkip(fresh, first.id), settings, second)).toBe(true);
	});
});
