import { describe, expect, test } from 'vitest';
import { choice } from '#lib/kinds/choice/sample.ts';
import { order } from '#lib/kinds/order/sample.ts';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import {
	inTest,
	newSession,
	resumed,
	rightStage,
	taken,
	wholeLesson,
	type Move,
} from '#tests/lessons/taken-lesson.ts';

const lesson = sampleLesson();
const one = sampleLesson({ questions: [choice] });

describe('going on after a reload', () => {
	test.for<[string, Move[]]>([
		['at a question', ['begin', ...rightStage]],
		['with a draft', ['begin', 'draft']],
		['with something put off', ['begin', 'skip']],
		['at a wrong answer', ['begin', 'answer wrong']],
		['at a further try', ['begin', 'answer wrong', 'retry', 'draft']],
		['at a key that was shown', ['begin', 'answer wrong', 'reveal']],
		['in the results', wholeLesson],
		['in a practice round', [...wholeLesson, 'practise all', 'draft']],
	])('%s: the same screen', ([, made]) => {
		const before = taken(made, lesson);
		expect(resumed(before.attempt, lesson).view).toEqual(before.view);
	});
	test('in a review: what lay under it', () => {
		const before = taken(['begin', 'answer wrong', 'review'], lesson);
		expect(resumed(before.attempt, lesson).view).toMatchObject({ screen: 'judged', item: { triesLeft: 1 } });
	});
	test('though a review was opened first, by its address', () => {
		const session = newSession(lesson);
		session.review(choice.id);
		session.resume(taken(['begin', 'answer wrong'], lesson).attempt);
		expect(session.view).toMatchObject({ screen: 'reviewing', reviewed: choice.id });
		session.closeReview();
		expect(session.view).toMatchObject({ screen: 'judged', item: { question: order } });
	});
	test('but a review that was opened later is not overrun', () => {
		const session = taken(['begin', 'draft', 'review'], lesson);
		const { attempt } = session;
		session.resume(taken(wholeLesson, lesson).attempt);
		expect(session.attempt).toBe(attempt);
	});

	const tried = taken(['begin', 'answer wrong'], one).attempt;
	test('at an answer that the edited lesson has no longer: the question, anew', () => {
		const edited = sampleLesson({
			revision: 'second',
			questions: [{ ...choice, choices: choice.choices.filter(({ id }) => id !== 'ferry') }],
		});
		expect(resumed(tried, edited).view).toMatchObject({
			screen: 'answering',
			item: { record: undefined, triesLeft: 2 },
		});
	});
	test('at an answer that the edited lesson takes for right: judged so', () => {
		const edited = sampleLesson({
			revision: 'second',
			questions: [{ ...choice, choices: choice.choices.map((c) => ({ ...c, correct: c.id === 'ferry' })) }],
		});
		const view = resumed(taken(['begin', 'answer wrong', 'retry'], one).attempt, edited).view;
		expect(view).toMatchObject({ screen: 'judged', item: { settled: true, judgement: { right: true } } });
	});
	test('at a question that the edited lesson has no longer: the opening, then what is open', () => {
		const session = resumed(
			taken(['begin', ...rightStage], lesson).attempt,
			sampleLesson({ questions: [order, choice] }),
		);
		expect(session.view.screen).toBe('opening');
		session.begin();
		expect(session.view.item?.question.id).toBe(choice.id);
	});
	test('in a test a save that says “judged” shows no key', () => {
		const session = resumed(tried, one, inTest);
		expect(session.view).toMatchObject({ screen: 'closed', cited: [] });
	});
});
