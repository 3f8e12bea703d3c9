import { beforeAll, describe, expect, test } from 'vitest';
import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Answer } from '#lib/quiz/marking/answer.ts';
import type { Result, ResultItem } from '#lib/quiz/scoring/result-code.ts';
import { defaultSettings, type Settings } from '#lib/quiz/settings/settings.ts';
import { classResults } from '#tests/lessons/class-results.ts';
import { realLesson } from '#tests/lessons/real-lesson.ts';
import { rightAnswer, wrongAnswer } from '#tests/lessons/sample-answers.ts';
import { allQuestions } from '#tests/lessons/kind-samples.ts';
import { choice, several } from '#lib/kinds/choice/sample.ts';
import { write } from '#lib/kinds/write/sample.ts';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import { classMessages } from '#tests/class-messages.ts';
import { calledBy } from './called-by.ts';
import { evaluate, tenOf } from './evaluate.ts';
import { claimedPoints } from './learner.ts';
import { shareOf } from './question-tally.ts';

const collected = (results: Result[]) => results.map((result, i) => ({ code: `d${i}`, result }));

const lesson = sampleLesson({ questions: [choice, several] });
const right = { ...rightAnswer(choice), confidence: 3 as const };
const ferry: Answer = { response: { kind: 'choice', picked: ['ferry'] }, proof: null, confidence: 3 };
const harbour: Answer = { response: { kind: 'choice', picked: ['harbour'] }, proof: null, confidence: 1 };

function result(started: number, first: Partial<ResultItem>, second: Partial<ResultItem> = {}): Result {
	const open: ResultItem = { question: '', outcome: 'open', points: 0, tries: [] };
	return {
		lesson: lesson.id,
		revision: lesson.revision,
		settings: [],
		started,
		items: [
			{ ...open, question: choice.id, ...first },
			{ ...open, question: several.id, ...second },
		],
	};
}

const five = [
	result(
		1,
		{ outcome: 'right', points: 1, tries: [right] },
		{ outcome: 'right', points: 1, tries: [rightAnswer(several)] },
	),
	result(2, { outcome: 'retried', points: 0.5, tries: [ferry, right] }),
	result(3, { outcome: 'missed', points: 0, tries: [ferry, harbour] }),
	result(4, { outcome: 'missed', points: 0, tries: [harbour] }),
	result(5, {}, { outcome: 'missed', points: 0, tries: [wrongAnswer(several, lesson)] }),
];

describe('of a question there is', () => {
	test('how it went, what drew how many at the first try, and how sure they were', async () => {
		const { questions } = evaluate(collected(five), lesson);
		expect(questions[0]).toMatchObject({
			id: choice.id,
			number: 1,
			asked: 5,
			counts: { right: 1, retried: 1, partly: 0, missed: 2, written: 0, open: 1 },
			points: 0.3,
			confidence: (3 + 3 + 3 + 1) / 4,
			rated: 4,
			certainMistakes: 2,
			pieces: [
				{ piece: { of: 'choice', ids: ['ferry'] }, option: true, count: 2, right: false },
				{ piece: { of: 'choice', ids: ['bridge'] }, option: true, count: 1, right: true },
				{ piece: { of: 'choice', ids: ['harbour'] }, option: true, count: 1, right: false },
			],
		});
		expect(shareOf(questions[0]!, 'right', 'retried')).toBe(0.4);
		expect(questions[1]!.pieces).toContainEqual({
			piece: { of: 'proof', ids: ['p2'] },
			option: false,
			count: 2,
			right: true,
		});
	});
	test('how well it tells learners apart: right at first against the rest', async () => {
		const { questions } = evaluate(collected(five), lesson);
		// Who got the one right got the other right too, and nobody else did.
		expect(questions[0]!.discrimination).toBeCloseTo(1);
		const [four] = evaluate(collected(five.slice(0, 4)), lesson).questions;
		expect(four!.discrimination).toBeNull();
	});
	test('which of its pieces were wrong, whatever its kind', async () => {
		const all = sampleLesson({ questions: allQuestions });
		const results = classResults(all, 40);
		const { questions, written } = evaluate(collected(results), all);
		expect(written.map(({ id, asked }) => [id, asked])).toEqual([[write.id, 40]]);
		const kinds = questions.map(
			({ pieces }) => new Set(pieces.filter(({ right }) => !right).map(({ piece }) => piece.of)),
		);
		expect(new Set(kinds.flatMap((kind) => [...kind]))).toEqual(
			new Set(['choice', 'verdict', 'match', 'order', 'pinpoint', 'proof']),
		);
	});
});

test('a paragraph has the questions that cite it', async () => {
	const { paragraphs } = evaluate(collected(five), lesson);
	expect(paragraphs.map(({ number, questions, asked }) => [number, questions.length, asked])).toEqual([
		[1, 1, 5],
		[2, 1, 5],
		[3, 0, 0],
		[4, 1, 5],
		[5, 0, 0],
		[6, 0, 0],
	]);
	expect(paragraphs[0]!.counts).toEqual({ right: 1, retried: 1, partly: 0, missed: 2, written: 0, open: 1 });
});

test('the scores: mean, median, deviation, and how many in each ten', async () => {
	const { scores, learners } = evaluate(collected(five), lesson);
	expect(learners.map(({ percent }) => percent)).toEqual([100, 25, 0, 0, 0]);
	expect(scores).toEqual({
		mean: 25,
		median: 0,
		deviation: 43,
		passed: 1,
		passes: [60],
		tens: [3, 0, 1, 0, 0, 0, 0, 0, 0, 1],
	});
	const [only] = collected(five);
	expect(evaluate([only!], lesson).scores.deviation).toBeNull();
});

test('who passed is told by the pass mark of the own settings', () => {
	const [all, quarter] = five.map(
		(one, i) => ({ ...one, settings: i === 1 ? [['pass', '20']] : [] }) as Result,
	);
	const { learners, scores } = evaluate(collected([all!, quarter!, five[2]!]), lesson);
	expect(learners.map(({ pass, passed }) => [pass, passed])).toEqual([
		[60, true],
		[20, true],
		[60, false],
	]);
	expect(scores).toMatchObject({ passed: 2, passes: [60, 20] });
});

test('a mean is of what was earned, and a whole only where all is whole', () => {
	const near = Array.from({ length: 200 }, (_, i) => ({ ...five[0]!, started: i }));
	near[7] = { ...five[1]!, started: 7 };
	expect(evaluate(collected(near), lesson).scores).toMatchObject({ mean: 99, median: 100 });
});

describe('names', () => {
	const named = (...names: (string | undefined)[]) =>
		evaluate(
			// The last began first.
			collected(names.map((name, i) => ({ ...five[0]!, started: -i, ...(name && { name }) }))),
			lesson,
		).learners.map((learner) => calledBy(learner, classMessages));
	test('that are the same are numbered by the time of beginning, capitals and accents aside', () => {
		expect(named('Zoë', 'Bo', 'ZOE', 'Zoë')).toEqual(['Zoë (3)', 'Bo', 'ZOE (2)', 'Zoë (1)']);
	});
	test('are not made of two that gave none', () => {
		expect(named(undefined, undefined)).toEqual(['No name, no. 1', 'No name, no. 2']);
	});
});

test.for<[number, number]>([
	[1 / 3, 0.333],
	[2 / 3, 0.667],
	[1 / 6, 0.167],
	[11 / 12, 0.917],
	[7 / 30, 0.233],
	[0.5, 0.5],
	[1, 1],
	[0, 0],
])('points of %d are claimed as %d', ([points, claimed]) => {
	expect(claimedPoints(claimed)).toBeCloseTo(points, 12);
});

test('tens', () => {
	expect([0, 9, 10, 89, 90, 99, 100].map(tenOf)).toEqual([0, 0, 1, 8, 9, 9, 9]);
});

test('what a result claims and its answers do not bear out does not count', async () => {
	const forged = result(
		6,
		{ outcome: 'right', points: 1, tries: [ferry] },
		{ outcome: 'right', points: 1, tries: [] },
	);
	const { learners } = evaluate(collected([forged]), lesson);
	expect(learners[0]).toMatchObject({ points: 0, percent: 0, otherwise: 2 });
});

describe('what learners mark themselves stands apart', () => {
	const withText = sampleLesson({ questions: [choice, write, several] });
	const text = (text: string): Answer => ({ response: { kind: 'write', text }, proof: null });
	const wrote = (i: number, item: Partial<ResultItem>): Result => {
		const marked = five[i]!;
		const [first, second] = marked.items as [ResultItem, ResultItem];
		const third: ResultItem = { question: write.id, outcome: 'open', points: 0, tries: [], ...item };
		return { ...marked, items: [first, third, second] };
	};
	const results = [
		wrote(0, { outcome: 'written', tries: [text('The mayor,\nby Friday.')], met: ['constructor', 'none'] }),
		wrote(1, { outcome: 'written', tries: [text('The mayor.')] }),
		wrote(2, {}),
		wrote(3, { outcome: 'right', points: 1, tries: [text('I do not know.')], met: [] }),
		wrote(4, { outcome: 'written', tries: [text(' ')] }),
	];
	test.for([
		['with the lesson', withText],
		['without it', null],
	] as const)('%s: in no score, paragraph or question’s figure', ([, lesson]) => {
		const apart = evaluate(collected(results), lesson);
		const without = evaluate(collected(five), lesson && sampleLesson({ questions: [choice, several] }));
		const figures = ({ points, outOf, answered, rightFirst, percent }: (typeof apart.learners)[0]) => [
			...[points, outOf, answered, rightFirst, percent],
		];
		expect(apart.learners.map(figures)).toEqual(without.learners.map(figures));
		expect(apart.scores).toEqual(without.scores);
		expect(apart.paragraphs).toEqual(without.paragraphs);
		const numbered = without.questions.map((one, i) => ({ ...one, number: [1, 3][i] }));
		expect(apart.questions).toEqual(numbered);
		expect(without.written).toEqual([]);
	});
	test('each text stands under its learner, with the criteria that were ticked', () => {
		const { written, learners } = evaluate(collected(results), withText);
		expect(written).toEqual([
			{
				id: write.id,
				number: 2,
				asked: 5,
				criteria: 2,
				texts: [
					{ learner: learners[0], text: 'The mayor,\nby Friday.', met: 1 },
					{ learner: learners[1], text: 'The mayor.', met: null },
					{ learner: learners[3], text: 'I do not know.', met: 0 },
				],
			},
		]);
		// Who claims points for a text, or a text where there is none, claims otherwise.
		expect(learners.map(({ otherwise }) => otherwise)).toEqual([0, 0, 0, 1, 1]);
	});
	test('without the lesson a result that says a question more often has it once', () => {
		const [item] = wrote(0, { outcome: 'written', tries: [text('=1')] }).items.slice(1);
		const forged = result(6, {});
		forged.items = Array<ResultItem>(9).fill(item!);
		expect(evaluate(collected([forged]), null).written).toMatchObject([
			{ asked: 1, texts: [{ text: '=1' }] },
		]);
		forged.items = Array<ResultItem>(9).fill({ ...item!, question: choice.id });
		const { written, questions } = evaluate(collected([...five, forged]), null);
		expect(written).toEqual([]);
		expect(questions.map(({ asked }) => asked)).toEqual([6, 5]);
	});
	test('without the lesson one forged result takes no question out of the others’ scores', () => {
		const forged = result(6, { outcome: 'written', tries: [text('=1')] });
		const { written, questions } = evaluate(collected([...five, forged]), null);
		expect(written).toEqual([]);
		expect(questions.map(({ asked }) => asked)).toEqual([6, 6]);
	});
});

test('without the lesson what the results claim is believed', async () => {
	const { learners, questions, paragraphs } = evaluate(collected(five), null);
	expect(learners[0]).toMatchObject({ points: 2, percent: 100, otherwise: 0, answered: 2, rightFirst: 2 });
	expect(questions[0]!.pieces[0]).toEqual({
		piece: { of: 'choice', ids: ['ferry'] },
		option: false,
		count: 2,
		right: null,
	});
	expect(questions[0]!.discrimination).toBeCloseTo(1);
	expect(paragraphs).toEqual([]);
});

describe('a class of sixty with the real lesson', () => {
	let real: Lesson;
	beforeAll(async () => {
		real = await realLesson('content', 'us-ukraine-intelligence');
	});
	test.for<Partial<Settings>>([
		{},
		{ confidence: 'on' },
		{ prove: 'all', tries: 1 },
		{ article: 'after', walk: 'after' },
		{ stages: ['voices'] },
	])('taken with %j is borne out to the point', async (given) => {
		const settings = { ...defaultSettings, ...given };
		const results = classResults(real, 60, { settings });
		const { learners, questions, written } = evaluate(collected(results), real);
		expect(learners.map(({ otherwise }) => otherwise)).toEqual(Array(60).fill(0));
		const asked = [...questions, ...written].map(({ asked }) => asked);
		expect(asked).toEqual(Array(results[0]!.items.length).fill(60));
		const claimed = results.map(({ items }) => items.reduce((sum, { points }) => sum + points, 0));
		for (const [i, { points }] of learners.entries()) expect(points).toBeCloseTo(claimed[i]!, 1);
		// The player shows its learner the same figure as this page shows the teacher, with the edition at hand and without.
		const believed = evaluate(collected(results), null).learners;
		expect(believed.map(({ percent }) => percent)).toEqual(learners.map(({ percent }) => percent));
		expect(questions.some(({ discrimination }) => discrimination! > 0.2)).toBe(true);
		expect(questions.every(({ confidence }) => (confidence === null) !== 'confidence' in given)).toBe(true);
	});
});
