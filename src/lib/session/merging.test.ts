import { describe, expect, test } from 'vitest';
import { mergeWork } from '#lib/quiz/attempt/merge.ts';
import type { Question } from '#lib/lesson/question-kinds.ts';
import { withDraft, withTry } from '#lib/quiz/attempt/record.ts';
import { choice } from '#lib/kinds/choice/sample.ts';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import { verdict } from '#lib/kinds/verdict/sample.ts';
import { rightAnswer, wrongAnswer } from '#tests/lessons/sample-answers.ts';
import {
	inTest,
	newSession,
	play,
	rightStage,
	skippedStage,
	taken,
	type Move,
} from '#tests/lessons/taken-lesson.ts';

const one = sampleLesson({ questions: [choice] });
const two = sampleLesson({ questions: [choice, verdict] });

describe('what another tab has answered comes in', () => {
	const answered = (question: Question, attempt = newSession(two).attempt) =>
		withTry(attempt, question.id, rightAnswer(question), 500);
	test('at the question on the screen: in practice it is judged', () => {
		const session = taken(['begin', 'draft'], two);
		session.merge(answered(choice), mergeWork);
		expect(session.view).toMatchObject({
			screen: 'judged',
			item: { question: choice, judgement: { right: true } },
		});
	});
	test('in a test the next comes, and after the last the stage closes', () => {
		const session = taken(['begin', 'draft'], two, inTest);
		session.merge(answered(choice), mergeWork);
		expect(session.view).toMatchObject({ screen: 'answering', item: { question: verdict } });
		session.merge(answered(verdict), mergeWork);
		expect(session.view).toMatchObject({ screen: 'closed', open: 0 });
	});
	test('in a test several at once: the first that is still open', () => {
		const three = sampleLesson({ questions: [choice, { ...choice, id: 'other' }, verdict] });
		const session = taken(['begin'], three, inTest);
		session.merge(
			answered({ ...choice, id: 'other' }, answered(choice, newSession(three).attempt)),
			mergeWork,
		);
		expect(session.view).toMatchObject({ screen: 'answering', item: { question: verdict } });
	});
	test('at another question: the screen stays, with its draft', () => {
		const session = taken(['begin', 'draft'], two);
		session.merge(answered(verdict), mergeWork);
		expect(session.view).toMatchObject({
			screen: 'answering',
			item: { question: choice, answer: rightAnswer(choice), lastOpen: true },
		});
	});
	test('at a wrong answer: a better one of the other tab is shown, and leads on', () => {
		const session = taken(['begin', 'answer wrong'], two);
		session.merge(withTry(session.attempt, choice.id, rightAnswer(choice), 9000), mergeWork);
		expect(session.view).toMatchObject({
			screen: 'judged',
			item: { settled: true, answer: rightAnswer(choice) },
		});
		session.next();
		expect(session.view.item?.question.id).toBe(verdict.id);
	});
	test('a draft for a further try does not stand in place of the answer that was judged', () => {
		const session = taken(['begin', 'answer wrong'], two);
		session.merge(withDraft(session.attempt, choice.id, rightAnswer(choice)), mergeWork);
		expect(session.view).toMatchObject({
			screen: 'judged',
			item: { answer: wrongAnswer(choice, two), judgement: { right: false } },
		});
		session.retry();
		expect(session.view.item).toMatchObject({ answer: rightAnswer(choice), obstacle: null });
	});
	test('at the opening: begin goes on at the first open question', () => {
		const session = newSession(two);
		session.merge(answered(choice), mergeWork);
		expect(session.view).toMatchObject({ screen: 'opening', open: 1 });
		session.begin();
		expect(session.view.item?.question.id).toBe(verdict.id);
	});
	test.for<[string, Move[]]>([
		['results', ['begin', ...skippedStage]],
		['reviewing', ['review']],
		['closed', ['begin', 'skip']],
	])('in %s: the screen stays, the facts are new', ([screen, made]) => {
		const session = taken(made, one);
		session.merge(answered(choice, newSession(one).attempt), mergeWork);
		expect(session.view).toMatchObject({ screen, open: 0, progress: [{ status: 'right' }] });
	});
	test('a second round begun there does not pull this tab out of the first', () => {
		const session = taken(['begin'], one);
		session.merge(taken(['begin', ...skippedStage, 'practise all', 'answer right'], one).attempt, mergeWork);
		expect(session.view).toMatchObject({ screen: 'answering', practising: false, attempt: { round: 0 } });
		expect(session.attempt.rounds).toHaveLength(2);
		play(session, ...rightStage, 'practise all');
		expect(session.attempt.rounds).toHaveLength(3);
		expect(session.view).toMatchObject({ practising: true, open: 1 });
	});
});
