import { describe, expect, test, vi } from 'vitest';
import { mergeWork } from '#lib/quiz/attempt/merge.ts';
import { currentRound } from '#lib/quiz/attempt/attempt.ts';
import { withTry } from '#lib/quiz/attempt/record.ts';
import { judge } from '#lib/quiz/marking/judge.ts';
import { scoreOf } from '#lib/quiz/scoring/score.ts';
import { choice } from '#lib/kinds/choice/sample.ts';
import { order } from '#lib/kinds/order/sample.ts';
import { write } from '#lib/kinds/write/sample.ts';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import { rightAnswer, wrongAnswer } from '#tests/lessons/sample-answers.ts';
import {
	inTest,
	newSession,
	play,
	resumed,
	rightStage,
	skippedStage,
	straight,
	taken,
	wholeLesson,
	wholeTest,
	type Move,
} from '#tests/lessons/taken-lesson.ts';
import type { LessonFact } from './lesson-fact.ts';
import type { QuizSession } from './quiz-session.ts';

const lesson = sampleLesson();

/** What is emitted from now on. */
function emitted(session: QuizSession): LessonFact[] {
	const facts: LessonFact[] = [];
	session.on('*', (fact) => facts.push(fact));
	return facts;
}

/** Of that type alone. */
function only<T extends LessonFact['type']>(facts: LessonFact[], type: T) {
	return facts.filter((fact): fact is Extract<LessonFact, { type: T }> => fact.type === type);
}

const kinds = (facts: LessonFact[]) => facts.map(({ type }) => type);

describe('a fact is emitted of', () => {
	test('an answer once, as it was given and judged', () => {
		const session = newSession(lesson);
		const facts = emitted(session);
		play(session, 'begin', 'draft', 'answer wrong', 'retry', 'answer right', 'next');
		const common = { type: 'answered', question: order, practising: false, progress: { answered: 1, of: 3 } };
		expect(facts.slice(1)).toEqual([
			{
				...common,
				answer: wrongAnswer(order, lesson),
				at: 6000,
				try: 1,
				latency: 3000,
				judgement: judge(order, wrongAnswer(order, lesson)),
			},
			{
				...common,
				answer: rightAnswer(order),
				at: 9000,
				try: 2,
				latency: 2000,
				judgement: judge(order, rightAnswer(order)),
			},
		]);
		expect(only(facts, 'answered').map(({ judgement }) => judgement?.right)).toEqual([false, true]);
		expect(session.attempt.rounds[0]!.records[0]!.tries.map(({ at }) => at)).toEqual([6000, 9000]);
	});
	test('an answer that learners mark themselves, without a judgement', () => {
		const session = newSession(sampleLesson({ questions: [write] }));
		const facts = emitted(session);
		play(session, 'begin', 'answer right');
		expect(only(facts, 'answered')).toMatchObject([{ try: 1, judgement: null }]);
	});
	test('how long it took: since the question came onto the screen for this try, last after a review', () => {
		let time = 0;
		const session = newSession(lesson, straight, 1, 0, () => time);
		const facts = emitted(session);
		const at = (then: number, ...made: Move[]) => {
			time = then;
			play(session, ...made);
		};
		at(1000, 'begin');
		at(4000, 'answer wrong');
		at(9000, 'retry');
		at(9500, 'review');
		at(20_000, 'close review');
		at(20_700, 'answer right');
		at(30_000, 'next', 'next stage', 'skip', 'reopen');
		at(31_000, 'answer wrong');
		// The clock was set back.
		at(10_000, 'retry');
		at(9000, 'answer right');
		expect(only(facts, 'answered').map((fact) => fact.latency)).toEqual([3000, 700, 1000, 0]);
		const again = resumed(taken(['begin', 'draft'], lesson).attempt, lesson);
		const later = emitted(again);
		play(again, 'answer right');
		expect(only(later, 'answered')).toMatchObject([{ latency: 2000 }]);
	});
	test('the beginning, and of going on with what was kept', () => {
		const session = newSession(lesson);
		const facts = emitted(session);
		play(session, 'begin');
		expect(facts).toEqual([
			{ type: 'begun', resumed: false, at: 3000, practising: false, progress: { answered: 0, of: 3 } },
		]);
		const again = newSession(lesson, straight, 1, 50_000);
		const others = emitted(again);
		again.resume(taken(['begin', 'answer right'], lesson).attempt);
		expect(others).toEqual([
			{ type: 'begun', resumed: true, at: 52_000, practising: false, progress: { answered: 1, of: 3 } },
		]);
	});
	test('it too where a review was open before what was kept was there', () => {
		const session = newSession(lesson);
		const facts = emitted(session);
		session.review(choice.id);
		session.resume(taken(['begin', 'answer right'], lesson).attempt);
		session.closeReview();
		expect(facts).toMatchObject([{ type: 'begun', resumed: true }]);
	});
	test('it not where nothing was begun', () => {
		const session = newSession(lesson);
		const facts = emitted(session);
		session.resume(newSession(lesson).attempt);
		expect(facts).toEqual([]);
		play(session, 'begin');
		expect(facts).toMatchObject([{ type: 'begun', resumed: false }]);
	});
	test('the end once, when the results are reached by finishing', () => {
		const session = newSession(lesson);
		const facts = emitted(session);
		play(session, ...wholeLesson, 'review', 'close review');
		expect(only(facts, 'completed')).toEqual([
			{
				type: 'completed',
				practising: false,
				at: 15_000,
				progress: { answered: 3, of: 3 },
				score: scoreOf(lesson, session.attempt.rounds[0]!),
			},
		]);
		expect(facts.at(-1)).toMatchObject({ score: { points: 3, outOf: 3, percent: 100 } });
		expect(kinds(facts)).toEqual(['begun', 'answered', 'answered', 'answered', 'completed']);
	});
	test('the end again, with the new score, when something that was left open was gone back to', () => {
		const session = taken(['begin', ...skippedStage, ...rightStage], lesson);
		const facts = emitted(session);
		play(session, ...rightStage, 'reopen', ...rightStage);
		expect(only(facts, 'completed').map(({ score }) => score.points)).toEqual([2, 3]);
	});
	test('the same in a test, judged already for who listens', () => {
		const session = newSession(lesson, inTest);
		const facts = emitted(session);
		play(session, ...wholeTest);
		expect(only(facts, 'answered').map(({ judgement }) => judgement?.right)).toEqual([true, false, true]);
		expect(facts.at(-1)).toMatchObject({ type: 'completed', score: { percent: 66 } });
	});
	test('a practice round as one', () => {
		const session = taken(wholeLesson, lesson);
		const facts = emitted(session);
		play(session, 'practise all', ...rightStage, ...rightStage, ...rightStage);
		expect(kinds(facts)).toEqual(['answered', 'answered', 'answered', 'completed']);
		expect(facts.map((fact) => 'practising' in fact && fact.practising)).toEqual([true, true, true, true]);
	});
	test('no end where the results are merely come back to', () => {
		const before = taken(wholeLesson, lesson);
		const session = newSession(lesson);
		const facts = emitted(session);
		session.resume(before.attempt);
		expect(session.view.screen).toBe('results');
		const fresh = newSession(lesson);
		const others = emitted(fresh);
		fresh.merge(before.attempt, mergeWork);
		play(fresh, 'begin');
		expect(fresh.view.screen).toBe('results');
		expect([...facts, ...others].map(({ type }) => type)).toEqual(['begun', 'begun']);
	});
	test('nothing for what another tab has answered: that tab has emitted it', () => {
		const session = taken(['begin'], lesson);
		const facts = emitted(session);
		session.merge(withTry(session.attempt, order.id, rightAnswer(order), 5), mergeWork);
		expect(session.view.screen).toBe('judged');
		expect(facts).toEqual([]);
	});
});

describe('who listens', () => {
	test('hears facts of the type that was asked for, until they stop', () => {
		const session = taken(['begin'], lesson);
		const [answered, completed] = [vi.fn(), vi.fn()];
		const stop = session.on('answered', answered);
		session.on('completed', completed);
		play(session, 'answer wrong');
		stop();
		play(session, 'retry', 'answer right');
		expect(answered).toHaveBeenCalledOnce();
		expect(completed).not.toHaveBeenCalled();
	});
	test('sees the attempt with the answer in it', () => {
		const session = taken(['begin'], lesson);
		let seen = 0;
		session.on('answered', () => (seen = currentRound(session.attempt).records.length));
		play(session, 'answer right');
		expect(seen).toBe(1);
	});
	test('late can have what was missed, in order, and each fact once', () => {
		const session = newSession(lesson);
		const early = emitted(session);
		play(session, ...wholeLesson);
		const late: LessonFact[] = [];
		session.on('*', (fact) => late.push(fact), { replay: true });
		expect(late).toEqual(early);
		play(session, 'practise all', 'answer right');
		expect(late).toEqual(early);
		expect(late).toHaveLength(6);
		const answers: LessonFact[] = [];
		session.on('answered', (fact) => answers.push(fact), { replay: true });
		expect(answers).toEqual(only(early, 'answered'));
		expect(emitted(session)).toEqual([]);
	});
	test('late hears nothing of what was deleted', () => {
		const session = taken(wholeLesson, lesson);
		const early = emitted(session);
		session.delete(5);
		play(session, 'begin');
		const late: LessonFact[] = [];
		session.on('*', (fact) => late.push(fact), { replay: true });
		expect(kinds(early)).toEqual(['deleted', 'begun']);
		expect(kinds(late)).toEqual(['begun']);
	});
});
