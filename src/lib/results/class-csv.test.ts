import { expect, test } from 'vitest';
import { classMessages as en } from '#tests/class-messages.ts';
import { plainText } from '#lib/lesson/plain-text.ts';
import { defaultSettings } from '#lib/quiz/settings/settings.ts';
import { classResults } from '#tests/lessons/class-results.ts';
import { isSelfMarked } from '#lib/quiz/marking/kinds.ts';
import { write } from '#lib/kinds/write/sample.ts';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import { realLesson } from '#tests/lessons/real-lesson.ts';
import { answerRows, learnerRows, questionRows, textRows } from './class-csv.ts';
import { toCsv } from './csv.ts';
import { evaluate } from './evaluate.ts';

const lesson = await realLesson('tests/lessons/small', 'harbour-bridge');
const results = classResults(lesson, 12, { settings: { ...defaultSettings, confidence: 'on' } });
results[0] = { ...results[0]!, name: '=cmd|calc' };
const statistics = evaluate(
	results.map((result, i) => ({ code: `d${i}`, result })),
	lesson,
);

/** What is written has no points, and a table of its own. */
const isMarked = ({ question: id }: { question: string }) =>
	!isSelfMarked(lesson.questions.find((question) => question.id === id)!);

/** Each row by the names of its columns. */
function byName([names, ...rows]: ReturnType<typeof learnerRows>) {
	return rows.map((row) => Object.fromEntries(names!.map((name, i) => [name, row[i]])));
}

test('a learner has a row, with the points of each question', () => {
	const rows = byName(learnerRows(statistics, en));
	expect(rows).toHaveLength(12);
	for (const [i, { name = `No name, no. ${i + 1}`, items, started }] of results.entries()) {
		expect(rows[i]).toMatchObject({
			name,
			begun: new Date(started).toISOString(),
			'out of': 7,
			'claims otherwise': 0,
		});
		for (const { question, points } of items.filter(isMarked))
			expect(rows[i]![question]).toBeCloseTo(points, 2);
	}
});

test('a name that is a formula is none in the file', () => {
	expect(toCsv(learnerRows(statistics, en))).toContain("\n'=cmd|calc,");
});

test('a question has a row, in words where the lesson is known', () => {
	const rows = byName(questionRows(statistics, lesson, en));
	const marked = lesson.questions.filter(({ id }) => isMarked({ question: id }));
	expect(rows.map(({ id }) => id)).toEqual(marked.map(({ id }) => id));
	expect(rows[0]).toMatchObject({ question: plainText(lesson.questions[0]!.prompt), asked: 12 });
	expect(byName(questionRows(statistics, null, en))[0]).toMatchObject({ question: '' });
	for (const row of rows)
		expect(
			['right at first try', 'right later', 'in part', 'not right', 'left open'].reduce(
				(sum, name) => sum + Number(row[name]),
				0,
			),
		).toBe(12);
});

test('what was given has a row, in words, and whether it is right', () => {
	const rows = byName(answerRows(statistics, lesson, en));
	const choice = lesson.questions.find((question) => question.kind === 'choice')!;
	const given = rows.filter(({ id }) => id === choice.id);
	for (const { text, correct } of choice.choices)
		expect(given).toContainEqual(
			expect.objectContaining({ 'given at first try': plainText(text), right: correct ? 'yes' : 'no' }),
		);
	expect(rows.every(({ right }) => right === 'yes' || right === 'no')).toBe(true);
});

test('a text has a row, which no spreadsheet runs', () => {
	const written = sampleLesson({ questions: [write] });
	const [one, two] = classResults(written, 2) as [(typeof results)[0], (typeof results)[0]];
	one.items[0]!.tries = [{ response: { kind: 'write', text: 'The mayor;\n=cmd|calc' }, proof: null }];
	one.items[0]!.met = ['constructor'];
	const collected = [one, two].map((result, i) => ({ code: `d${i}`, result }));
	const rows = textRows(evaluate(collected, written), written, en);
	expect(byName(rows)[0]).toEqual({
		id: write.id,
		question: write.prompt,
		name: 'Ada',
		begun: new Date(one.started).toISOString(),
		text: 'The mayor;\n=cmd|calc',
		'criteria ticked': 1,
		criteria: 2,
	});
	expect(rows).toHaveLength(3);
	expect(toCsv(rows)).toContain('The mayor;\n\'=cmd|calc"');
	// Nor does it stand among the points.
	expect(learnerRows(evaluate(collected, written), en)[0]).not.toContain(write.id);
});
