import { expect, test } from 'vitest';
import { classMessages as en } from '#tests/class-messages.ts';
import type { Question } from '#lib/lesson/question-kinds.ts';
import { plainText } from '#lib/lesson/plain-text.ts';
import { isSelfMarked } from '#lib/quiz/marking/kinds.ts';
import { realLesson } from '#tests/lessons/real-lesson.ts';
import { wrongAnswer } from '#tests/lessons/sample-answers.ts';
import { piecesOf, pieceWords } from './pieces.ts';

const lesson = await realLesson('content', 'us-ukraine-intelligence');
const ids = new Set([...lesson.voices, ...lesson.events, ...lesson.claims].map(({ id }) => id));

test.for(
	lesson.questions
		// Of what learners write nothing is alike.
		.filter((question) => !isSelfMarked(question))
		.map((question) => [`${question.kind} ${question.id}`, question] as [string, Question]),
)('%s: what was given wrong has words of the lesson', ([, question]) => {
	const pieces = piecesOf(wrongAnswer(question, lesson), question);
	expect(pieces.length).toBeGreaterThan(0);
	for (const piece of pieces) {
		const words = pieceWords(piece, lesson, question, en);
		expect(words).toMatch(/[A-Z“]/);
		for (const part of words.split(/ → |(?<=”) before (?=“)/))
			expect(ids).not.toContain(part.replace(/^“|”$/g, ''));
		if (piece.of === 'choice' && question.kind === 'choice')
			expect(words).toBe(plainText(question.choices.find(({ id }) => id === piece.ids[0])!.text));
	}
});

test('without the lesson ids stand for words', () => {
	expect(pieceWords({ of: 'choice', ids: ['ferry'] }, null, undefined, en)).toBe('ferry');
	expect(pieceWords({ of: 'match', ids: ['money', 'alder'] }, null, undefined, en)).toBe('“money” → alder');
	expect(pieceWords({ of: 'proof', ids: ['p7'] }, null, undefined, en)).toBe('Shown by paragraph 7');
});
