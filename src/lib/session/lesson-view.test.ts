import { describe, expect, test } from 'vitest';
import { choice } from '#lib/kinds/choice/sample.ts';
import { cite } from '#tests/lessons/sample-article.ts';
import { match } from '#lib/kinds/match/sample.ts';
import { order } from '#lib/kinds/order/sample.ts';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import { rightAnswer, wrongAnswer } from '#tests/lessons/sample-answers.ts';
import {
	inTest,
	missedStage,
	newSession,
	play,
	rightStage,
	taken,
	wholeTest,
	type Move,
} from '#tests/lessons/taken-lesson.ts';

const lesson = sampleLesson();
const one = sampleLesson({ questions: [choice] });

describe('what the view says', () => {
	test('of a question that is being answered', () => {
		const { view } = taken(['begin', 'draft'], lesson);
		expect(view).toMatchObject({
			locked: false,
			evidenceShown: false,
			cited: [],
			practising: false,
			stage: 'events',
			stages: ['events', 'voices', 'reading'],
			open: 3,
			openInStage: 1,
			item: {
				question: order,
				number: 1,
				answer: rightAnswer(order),
				record: undefined,
				obstacle: null,
				triesLeft: 2,
				judgement: null,
				settled: false,
				retrying: false,
				lastOpen: true,
			},
		});
	});
	test('of a wrong answer while tries are left: the misread words, not the key’s', () => {
		const { view } = taken(['begin', 'answer wrong'], one);
		expect(view).toMatchObject({
			locked: true,
			evidenceShown: true,
			cited: [cite('p3', 'offered a ferry')],
			item: { settled: false, triesLeft: 1, judgement: { right: false } },
		});
	});
	test.for<[string, Move[], object]>([
		['a right answer', ['answer right'], { judgement: { right: true }, answer: rightAnswer(choice) }],
		[
			'the key, shown',
			['answer wrong', 'reveal'],
			{ judgement: { right: false }, answer: wrongAnswer(choice, lesson) },
		],
		[
			'the last try',
			['answer wrong', 'retry', 'answer right'],
			{ judgement: { right: true }, answer: rightAnswer(choice) },
		],
	])('of %s: the key’s words, and the answer that was judged', ([, made, item]) => {
		const { view } = taken(['begin', ...made], one);
		expect(view).toMatchObject({
			cited: choice.evidence,
			item: { ...item, settled: true, triesLeft: 0, lastOpen: true },
			open: 0,
		});
	});
	test('of how it goes: each question’s outcome, and which one is on the screen', () => {
		const { view } = taken(['begin', 'answer wrong', 'retry', ...rightStage, ...missedStage], lesson);
		expect(view.progress).toEqual([
			{ question: order.id, stage: 'events', status: 'retried', current: false },
			{ question: match.id, stage: 'voices', status: 'missed', current: false },
			{ question: choice.id, stage: 'reading', status: 'open', current: true },
		]);
	});
	test('in a test of what was answered alone, until the results', () => {
		const session = taken(wholeTest.slice(0, -2), lesson, inTest);
		expect(session.view).toMatchObject({
			screen: 'answering',
			item: { judgement: null },
			cited: [],
			evidenceShown: false,
		});
		expect(session.view.progress.map(({ status }) => status)).toEqual(['answered', 'answered', 'open']);
		play(session, ...wholeTest.slice(-2));
		expect(session.view.progress.map(({ status }) => status)).toEqual(['right', 'missed', 'right']);
	});
	test('in a review of the question that it was opened at, where the lesson has it', () => {
		const session = newSession(lesson);
		session.review(choice.id);
		expect(session.view).toMatchObject({
			screen: 'reviewing',
			reviewed: choice.id,
			item: undefined,
			locked: true,
		});
		session.review('constructor');
		expect(session.view).toMatchObject({ screen: 'reviewing', reviewed: null });
		session.review();
		expect(session.view).toMatchObject({ screen: 'reviewing', reviewed: null });
	});
});
