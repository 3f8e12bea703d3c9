import { expect, test } from 'vitest';
import { flagsOf, type Flag } from './flags.ts';
import { noCounts, type PieceCount, type QuestionStatistics } from './question-tally.ts';

const choice = (id: string, count: number, right: boolean): PieceCount => ({
	piece: { of: 'choice', ids: [id] },
	option: true,
	count,
	right,
});
function question(right: number, asked: number, more: Partial<QuestionStatistics> = {}): QuestionStatistics {
	return {
		id: 'q',
		number: 1,
		asked,
		counts: { ...noCounts(), right, missed: asked - right },
		points: right / asked,
		discrimination: 0.4,
		confidence: null,
		rated: 0,
		certainMistakes: 0,
		pieces: [choice('a', right, true), choice('b', 0, false)],
		...more,
	};
}

test.for<[what: string, question: QuestionStatistics, flags: Flag[]]>([
	['an ordinary one', question(6, 10), []],
	['few right', question(2, 10), ['hard']],
	['three of ten are not few', question(3, 10), []],
	[
		'a wrong choice ahead',
		question(4, 10, { pieces: [choice('b', 5, false), choice('a', 4, true)] }),
		['misleading'],
	],
	[
		'level with the right one',
		question(4, 10, { pieces: [choice('b', 4, false), choice('a', 4, true)] }),
		[],
	],
	[
		'two right choices',
		question(4, 10, { pieces: [choice('a', 9, true), choice('b', 5, false), choice('c', 2, true)] }),
		[],
	],
	[
		'a wrong piece ahead that is no option',
		question(4, 10, { pieces: [{ ...choice('b', 5, false), option: false }, choice('a', 4, true)] }),
		[],
	],
	['no telling apart', question(6, 10, { discrimination: 0.05 }), ['undiscriminating']],
	['the worse do better', question(6, 10, { discrimination: -0.4 }), ['undiscriminating']],
	['not known', question(6, 10, { discrimination: null }), []],
	['too few learners', question(0, 4, { pieces: [choice('b', 4, false)], discrimination: null }), []],
	['without the lesson', question(4, 10, { pieces: [{ ...choice('b', 9, false), right: null }] }), []],
])('%s', ([, statistics, flags]) => {
	expect(flagsOf(statistics)).toEqual(flags);
});
