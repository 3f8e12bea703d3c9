import { expect, test } from 'vitest';
import { newAttempt } from '#lib/quiz/attempt/attempt.ts';
import { withTry } from '#lib/quiz/attempt/record.ts';
import type { Answer, Response } from '#lib/quiz/marking/answer.ts';
import { defaultSettings } from '#lib/quiz/settings/settings.ts';
import { allQuestions } from '#tests/lessons/kind-samples.ts';
import { rightAnswer } from '#tests/lessons/sample-answers.ts';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import { printedRows, type PrintedRow } from './printed-rows.ts';

const lesson = sampleLesson({ questions: allQuestions });
const attempt = newAttempt(lesson, { ...defaultSettings, shuffle: 'off' }, 1, 0);
const rowsOf = (answers: Record<string, Answer[]>) => {
	let taken = attempt;
	for (const [id, tries] of Object.entries(answers))
		for (const one of tries) taken = withTry(taken, id, one, 0);
	return new Map(printedRows(lesson, taken.rounds[0]!).map((row) => [row.id, row]));
};
const answer = (response: Response, proof: Answer['proof'] = null): Answer => ({ response, proof });

test.for<[id: string, answer: Answer, row: Partial<PrintedRow>]>([
	[
		'what-closed',
		answer({ kind: 'choice', picked: ['ferry'] }),
		{ given: [{ text: 'The ferry', right: false }], outcome: 'missed', key: ['The bridge'] },
	],
	[
		'true-or-not',
		answer({
			kind: 'verdict',
			given: [
				['offered', 'stated'],
				['cost', 'stated'],
			],
		}),
		{
			given: [
				{ text: 'A ferry was offered. → Says so', right: true },
				{ text: 'The ferry costs a crown. → Says so', right: false, instead: 'Does not say' },
			],
			outcome: 'partly',
			// What was not said anything of.
			key: ['A date was given. → Says otherwise'],
		},
	],
	[
		'where-a-date',
		answer({ kind: 'pinpoint', paragraph: 'p2' }),
		{ given: [{ text: 'Paragraph 2', right: false }], outcome: 'missed' },
	],
	[
		'in-a-sentence',
		answer({ kind: 'write', text: 'By Friday.' }),
		{ given: [{ text: 'By Friday.', right: null }], outcome: 'written', key: [] },
	],
])('%s: what was given, part by part, and what is right', ([id, given, row]) => {
	expect(rowsOf({ [id]: [given] }).get(id)).toMatchObject(row);
});

test('an order that was wrong is put right by its numbers', () => {
	const order = ['cracks', 'ferry', 'closing', 'meeting'];
	const row = rowsOf({ sequence: [answer({ kind: 'order', order })] }).get('sequence')!;
	expect(row.given.map(({ text }) => text)).toEqual([
		'Cracks are found',
		'A ferry is offered',
		'The bridge is closed',
		'Traders meet',
	]);
	expect(row.key.map((n) => row.given[Number(n) - 1]!.text)).toEqual([
		'Cracks are found',
		'The bridge is closed',
		'A ferry is offered',
		'Traders meet',
	]);
});

test('every question has its row, in the order asked: what is right needs no key, what is open has all of it', () => {
	const right = rowsOf(
		Object.fromEntries(allQuestions.map((question) => [question.id, [rightAnswer(question)]])),
	);
	expect([...right.keys()]).toEqual(attempt.rounds[0]!.questions);
	for (const { key, paragraphs, question } of right.values()) {
		expect(key).toEqual([]);
		expect(question).not.toMatch(/[<&]/);
		expect(paragraphs).toEqual(paragraphs.toSorted((one, other) => one - other));
	}
	for (const [id, { given, outcome, key }] of rowsOf({})) {
		expect([given, outcome]).toEqual([[], 'open']);
		expect(key.length > 0).toBe(id !== 'in-a-sentence');
	}
});

test('the last try is the one that is told', () => {
	const wrong = answer({ kind: 'choice', picked: ['ferry'] });
	const right = rightAnswer(allQuestions.find(({ id }) => id === 'what-closed')!);
	expect(rowsOf({ 'what-closed': [wrong, right] }).get('what-closed')).toMatchObject({
		given: [{ right: true }],
		outcome: 'retried',
		key: [],
	});
});
