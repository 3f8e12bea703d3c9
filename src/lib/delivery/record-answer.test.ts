import { expect, test } from 'vitest';
import type { Answer, Response } from '#lib/quiz/marking/answer.ts';
import { judge } from '#lib/quiz/marking/judge.ts';
import { isSelfMarked } from '#lib/quiz/marking/kinds.ts';
import { allQuestions } from '#tests/lessons/kind-samples.ts';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import type { AnsweredPart } from './host-details.ts';
import { recordAnswer } from './record-answer.ts';

const lesson = sampleLesson();
const asked = (id: string) => allQuestions.find((question) => question.id === id)!;

test.for<[string, Response, AnsweredPart[]]>([
	['what-closed', { kind: 'choice', picked: ['ferry'] }, [{ id: 'ferry', text: 'The ferry', points: 0 }]],
	[
		'true-or-not',
		{
			kind: 'verdict',
			given: [
				['offered', 'stated'],
				['cost', 'stated'],
			],
		},
		[
			{ id: 'offered', text: 'A ferry was offered.', answer: 'Says so', points: 1 },
			{ id: 'cost', text: 'The ferry costs a crown.', answer: 'Says so', points: 0 },
		],
	],
	[
		'sequence',
		{ kind: 'order', order: ['cracks', 'ferry', 'closing', 'meeting'] },
		[
			{ id: 'cracks', text: 'Cracks are found', points: 1 },
			{ id: 'ferry', text: 'A ferry is offered', points: 0 },
			{ id: 'closing', text: 'The bridge is closed', points: 0 },
			{ id: 'meeting', text: 'Traders meet', points: 1 },
		],
	],
	[
		'whose-word',
		{
			kind: 'match',
			matches: [
				['can-stand', 'brandt'],
				['constructor', 'insiders'],
			],
		},
		[
			{ id: 'can-stand', text: 'The bridge can stand', answer: 'Ida Brandt', points: 1 },
			{ id: 'constructor', text: 'A date is wanted', answer: 'Two people in the council', points: 0 },
		],
	],
	['where-a-date', { kind: 'pinpoint', paragraph: 'p2' }, [{ id: 'p2', text: 'Paragraph 2', points: 0 }]],
	// What learners mark themselves has no points.
	['in-a-sentence', { kind: 'write', text: 'By <Friday>.' }, [{ id: 'text', text: 'By <Friday>.' }]],
])('%s: each part of an answer in words, with its points', ([id, response, parts]) => {
	const question = asked(id);
	const answer = { response, proof: null };
	const judgement = isSelfMarked(question) ? null : judge(question, answer);
	expect(recordAnswer(lesson, question, answer, judgement).parts).toEqual(parts);
	// In a test nobody learns the points before its end.
	expect(recordAnswer(lesson, question, answer, null).parts).toEqual(
		parts.map(({ points: _, ...part }) => part),
	);
});

test('question and answer as plain text, a line for each part, and the paragraph given to show it', () => {
	const question = asked('who-doubts');
	const answer: Answer = { response: { kind: 'choice', picked: ['brandt', 'insiders'] }, proof: 'p5' };
	const prompt = 'Who <em>speaks</em> of R&amp;D?';
	const recorded = recordAnswer(lesson, { ...question, prompt }, answer, judge(question, answer));
	expect(recorded.questionText).toBe('Who speaks of R&D?');
	expect(recorded.answerText).toBe('Ida Brandt\nTwo people\nParagraph 5');
	expect(recorded.parts.at(-1)).toEqual({ id: 'p5', text: 'Paragraph 5', proof: true, points: 0 });
	const judged = asked('true-or-not');
	const given = { kind: 'verdict', given: [['dated', 'not-stated']] } as Response;
	expect(recordAnswer(lesson, judged, { response: given, proof: null }, null).answerText).toBe(
		'A date was given. → Does not say',
	);
});
