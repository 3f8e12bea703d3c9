import { expect, test } from 'vitest';
import type { Question } from '#lib/lesson/question-kinds.ts';
import { isSelfMarked } from '#lib/quiz/marking/kinds.ts';
import { defaultSettings } from '#lib/quiz/settings/settings.ts';
import { readResult, resultOf } from '#lib/quiz/scoring/result-code.ts';
import { withTry } from '#lib/quiz/attempt/record.ts';
import type { Confidence } from '#lib/quiz/marking/answer.ts';
import { loadLessons } from '#lib/server/load-lessons.ts';
import { QuizSession } from '#lib/session/quiz-session.ts';
import { rightAnswer, wrongAnswer } from '#tests/lessons/sample-answers.ts';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import { newSession } from '#tests/lessons/taken-lesson.ts';
import { unpackText } from './pack-text.ts';
import { resultLink } from './result-link.ts';

test.for([
	['https://example.org/', 'https://example.org/results/#r='],
	['https://example.org/class/', 'https://example.org/class/results/#r='],
	['http://localhost:8080/', 'http://localhost:8080/results/#r='],
	['file:///home/me/old-bridge.html', ''],
	['about:srcdoc', ''],
])('from %s a result is read at %s', async ([site, start]) => {
	const session = newSession(sampleLesson());
	const link = await resultLink(session, site!);
	expect(link.startsWith(start!)).toBe(true);
	const text = unpackText(link.slice(start!.length));
	expect(readResult(text!)).toEqual({
		ok: true,
		result: resultOf(session.lesson, session.attempt, session.settings),
	});
});

test('more than thirty questions, each answered twice with proof and confidence, make a link of at most 2,000 characters', async () => {
	const { lesson } = (await loadLessons()).find(({ lesson }) => lesson.questions.length >= 35)!;
	const settings = { ...defaultSettings, confidence: 'on' as const };
	// What is written is as long as its learner makes it.
	const questions = lesson.questions.filter((question) => !isSelfMarked(question)).slice(0, 35);
	const session = new QuizSession({ ...lesson, questions }, settings, {
		seed: 1,
		now: () => 1_764_000_000_000,
	});
	const sure = (question: Question): Confidence => ((question.prompt.length % 3) + 1) as Confidence;
	let { attempt } = session;
	for (const question of session.lesson.questions)
		for (const answer of [wrongAnswer(question, session.lesson), rightAnswer(question)])
			attempt = withTry(attempt, question.id, { ...answer, confidence: sure(question) }, 0);
	const link = await resultLink(
		{ lesson: session.lesson, settings, attempt },
		'https://pilcrow.example.org/',
	);
	expect(resultOf(session.lesson, attempt, settings).items.map(({ tries }) => tries.length)).toEqual(
		Array(questions.length).fill(2),
	);
	expect(questions.length).toBeGreaterThan(30);
	expect(link.length).toBeLessThanOrEqual(2000);
	expect(link.length).toBeGreaterThan(1000);
});
