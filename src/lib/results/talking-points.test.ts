import { describe, expect, test } from 'vitest';
import { noCounts, type PieceCount, type QuestionStatistics } from './question-tally.ts';
import { talkingPoints } from './talking-points.ts';

const piece = (
	id: string,
	count: number,
	right: boolean | null,
	of: 'choice' | 'proof' = 'choice',
): PieceCount => ({
	piece: { of, ids: [id] },
	option: of === 'choice',
	count,
	right,
});

function question(
	id: string,
	counts: Partial<QuestionStatistics['counts']>,
	rest: Partial<QuestionStatistics> = {},
) {
	const all = { ...noCounts(), ...counts };
	const asked = Object.values(all).reduce((sum, count) => sum + count, 0);
	return {
		id,
		number: 1,
		asked,
		counts: all,
		certainMistakes: 0,
		pieces: [],
		...rest,
	} as unknown as QuestionStatistics;
}

const idsOf = (points: { question: QuestionStatistics }[]) => points.map(({ question }) => question.id);

describe('the questions to talk about are', () => {
	test('the three that most got wrong at the first try, at whatever try they were right', () => {
		const { hardest } = talkingPoints([
			question('one', { right: 9, missed: 1 }),
			question('two', { right: 2, retried: 8 }),
			question('three', { right: 5, partly: 3, missed: 2 }),
			question('four', { right: 4, missed: 6 }),
		]);
		expect(idsOf(hardest)).toEqual(['two', 'four', 'three']);
		expect(hardest.map(({ wrong }) => wrong)).toEqual([8, 6, 5]);
	});
	test('none that was right, or only left open', () => {
		const { hardest, sure } = talkingPoints([question('right', { right: 4 }), question('open', { open: 4 })]);
		expect(hardest).toEqual([]);
		expect(sure).toEqual([]);
	});
	test('of equals the first of the lesson', () => {
		const alike = ['a', 'b', 'c', 'd'].map((id) => question(id, { missed: 2 }));
		expect(idsOf(talkingPoints(alike).hardest)).toEqual(['a', 'b', 'c']);
	});
	test('those that most were certain of and got wrong', () => {
		const { sure } = talkingPoints([
			question('one', { missed: 3 }, { certainMistakes: 1 }),
			question('two', { missed: 3 }, { certainMistakes: 3 }),
			question('three', { missed: 3 }),
		]);
		expect(sure.map(({ id }) => id)).toEqual(['two', 'one']);
	});
});

test.for<[string, PieceCount[], string | null]>([
	[
		'the wrong one that most gave',
		[piece('right', 9, true), piece('a', 3, false), piece('b', 1, false)],
		'a',
	],
	['an answer before a paragraph', [piece('p2', 5, false, 'proof'), piece('a', 1, false)], 'a'],
	[
		'a paragraph where all answers were right',
		[piece('right', 4, true), piece('p2', 4, false, 'proof')],
		'p2',
	],
	['none that nobody gave', [piece('right', 4, true), piece('a', 0, false)], null],
	['none where no key is at hand', [piece('a', 4, null)], null],
])('what drew most is %s', ([, pieces, id]) => {
	const [point] = talkingPoints([question('one', { missed: 4 }, { pieces })]).hardest;
	expect(point!.drew?.piece.ids[0] ?? null).toBe(id);
});
