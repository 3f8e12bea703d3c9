import { expect, test } from 'vitest';
import { classMessages as en } from '#tests/class-messages.ts';
import type { Question } from '#lib/lesson/question-kinds.ts';
import { plainText } from '#lib/lesson/plain-text.ts';
import { realLesson } from '#tests/lessons/real-lesson.ts';
import { wrongAnswer } from '#tests/lessons/sample-answers.ts';
import { givenIn } from './given.ts';
import { givenWords } from './given-words.ts';

const lesson = await realLesson('content', 'us-ukraine-intelligence');
const ids = new Set([...lesson.voices, ...lesson.events, ...lesson.claims].map(({ id }) => id));

test.for(
	lesson.questions.map((question) => [`${question.kind} ${question.id}`, question] as [string, Question]),
)('%s: what was given wrong is told in the lesson’s words', ([, question]) => {
	const given = givenIn(wrongAnswer(question, lesson), question);
	expect(given.length).toBeGreaterThan(0);
	for (const piece of given) {
		const words = givenWords(piece, lesson, question, en);
		expect(words).toMatch(/[A-Z“]/);
		for (const part of words.split(/ → |(?<=”) before (?=“)/))
			expect(ids).not.toContain(part.replace(/^“|”$/g, ''));
		if (piece.as === 'choice' && question.kind === 'choice')
			expect(words).toBe(plainText(question.choices.find(({ id }) => id === piece.choice)!.text));
	}
});

test('without the lesson ids stand for words', () => {
	expect(givenWords({ as: 'choice', choice: 'ferry' }, null, undefined, en)).toBe('ferry');
	expect(givenWords({ as: 'match', claim: 'money', target: 'alder' }, null, undefined, en)).toBe(
		'“money” → alder',
	);
	expect(givenWords({ as: 'proof', paragraph: 'p7' }, null, undefined, en)).toBe('Shown by paragraph 7');
});
