import { describe, expect, test, vi } from 'vitest';
import { scoreOf } from '#lib/quiz/scoring/score.ts';
import { allQuestions } from '#tests/lessons/kind-samples.ts';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import { rightAnswer } from '#tests/lessons/sample-answers.ts';
import { newSession, play, rightStage, straight, taken } from '#tests/lessons/taken-lesson.ts';
import { QuizSession } from './quiz-session.ts';

const lesson = sampleLesson();

describe('notices and changes', () => {
	test('a second notice of a kind replaces the first', () => {
		const session = newSession(lesson);
		session.notify({ kind: 'set-aside', why: 'damaged' });
		session.notify({ kind: 'resumed' });
		session.notify({ kind: 'set-aside', why: 'newer' });
		expect(session.notices).toEqual([{ kind: 'resumed' }, { kind: 'set-aside', why: 'newer' }]);
	});
	test('a notice that was dismissed is gone', () => {
		const session = newSession(lesson);
		session.notify({ kind: 'resumed' });
		session.notify({ kind: 'not-kept' });
		session.dismiss(session.notices[0]!);
		expect(session.notices).toEqual([{ kind: 'not-kept' }]);
	});
	test.for(['answer', 'delete'] as const)(
		'a welcome is gone with the first %s, and is not there when that is heard of',
		(act) => {
			const session = newSession(lesson);
			session.begin();
			session.notify({ kind: 'not-kept' });
			session.notify({ kind: 'resumed' });
			const heard: string[][] = [];
			session.change(rightAnswer(session.view.item!.question));
			session.onChange(() => heard.push(session.notices.map(({ kind }) => kind)));
			if (act === 'answer') session.submit();
			else session.delete(1);
			expect(heard).toEqual([['not-kept']]);
		},
	);
	test('every change is heard of after it was made, until one stops listening', () => {
		const session = newSession(lesson);
		const seen: string[] = [];
		const stop = session.onChange(() => seen.push(`${session.view.screen} ${session.notices.length}`));
		session.begin();
		session.notify({ kind: 'resumed' });
		session.dismiss(session.notices[0]!);
		stop();
		session.skip();
		expect(seen).toEqual(['answering 0', 'answering 1', 'answering 0']);
	});
	test('a session asks the clock when it begins, and once for each command', () => {
		const now = vi.fn(() => 5);
		const session = new QuizSession(lesson, { ...straight, seed: 77 }, { seed: 1, now });
		expect(session.attempt).toMatchObject({ seed: 77, started: 5 });
		expect(now).toHaveBeenCalledTimes(1);
		play(session, 'begin', 'skip', 'reopen', 'review', 'close review');
		expect(session.view.screen).toBe('answering');
		expect(now).toHaveBeenCalledTimes(6);
	});
	test('the same facts are the same object until something changes', () => {
		const session = newSession(lesson);
		const { view } = session;
		expect(session.view).toBe(view);
		session.begin();
		expect(session.view).not.toBe(view);
	});
	test('the attempt is the same object until something of it changes', () => {
		const session = taken(['begin', 'draft'], lesson);
		const { attempt } = session;
		session.notify({ kind: 'resumed' });
		play(session, 'next stage', 'review', 'close review');
		expect(session.attempt).toBe(attempt);
		play(session, 'answer right');
		expect(session.attempt).not.toBe(attempt);
	});
	test('every kind of question is asked and answered through it', () => {
		const made = allQuestions.flatMap(() => rightStage);
		const session = taken(['begin', ...made], sampleLesson({ questions: allQuestions }));
		expect(session.view.screen).toBe('results');
		expect(scoreOf(session.lesson, session.view.round)).toMatchObject({ rightFirst: 6, percent: 100 });
	});
});
