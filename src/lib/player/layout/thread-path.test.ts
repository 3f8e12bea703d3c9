import { describe, expect, test } from 'vitest';
import { threadPath, type Edges, type ThreadEnds } from './thread-path.ts';

const edges = (left: number, right: number, top: number, bottom: number): Edges => ({
	left,
	right,
	top,
	bottom,
});

/** An article from 100 to 700, its card from 760 to 1160, on a screen 800 high. */
const ends: ThreadEnds = {
	from: edges(790, 1130, 400, 500),
	card: edges(760, 1160, 20, 780),
	lines: [edges(200, 300, 200, 224)],
	paragraph: edges(100, 700, 150, 300),
	height: 800,
};

/** The same, seen in a mirror: the card stands to the left, as where lines run from right to left. */
const mirrored = ({ left, right, top, bottom }: Edges) => edges(1200 - right, 1200 - left, top, bottom);

test('a thread leaves the block level, crosses the gutter and ends below the words', () => {
	expect(threadPath(ends)).toBe('M790 411H760C730 411 730 224 700 224H300');
});

test('it goes to either side', () => {
	const { from, card, lines, paragraph, height } = ends;
	const other = {
		from: mirrored(from),
		card: mirrored(card),
		lines: lines.map(mirrored),
		paragraph: mirrored(paragraph),
		height,
	};
	expect(threadPath(other)).toBe('M410 411H440C470 411 470 224 500 224H900');
	const longer = mirrored(edges(100, 690, 227, 251));
	expect(threadPath({ ...other, lines: [...other.lines, longer] })).toMatch(/ 251H510$/);
});

test('of several lines it goes to the one that reaches nearest to the card', () => {
	const lines = [edges(500, 640, 200, 224), edges(100, 690, 227, 251), edges(100, 320, 254, 278)];
	expect(threadPath({ ...ends, lines })).toMatch(/ 251H690$/);
	expect(
		threadPath({
			...ends,
			lines: lines.map(({ top, bottom, ...sides }) => ({ ...sides, top: top - 230, bottom: bottom - 230 })),
		}),
	).toMatch(/ 48H320$/);
});

test('coordinates are rounded to a tenth of a pixel', () => {
	expect(threadPath({ ...ends, from: edges(790.04, 1130, 400.26, 500) })).toMatch(
		/^M790 411\.3H760C730 411\.3 /,
	);
});

describe('there is none', () => {
	test.for<[why: string, change: Partial<ThreadEnds>]>([
		['where no words are marked', { lines: [] }],
		['where the words are above the screen', { lines: [edges(200, 300, -2, 22)] }],
		['where the words are below the screen', { lines: [edges(200, 300, 780, 804)] }],
		['where the block is scrolled over the card’s upper edge', { from: edges(790, 1130, 5, 100) }],
		['where the block is scrolled under the card’s lower edge', { from: edges(790, 1130, 775, 900) }],
		[
			'where the block is below the screen',
			{ from: edges(790, 1130, 795, 900), card: edges(760, 1160, 20, 990) },
		],
		[
			'where the block is above the screen',
			{ from: edges(790, 1130, -15, 60), card: edges(760, 1160, -90, 700) },
		],
		['where the card lies over the article', { card: edges(0, 800, 400, 800) }],
		['where the article is not shown', { paragraph: edges(0, 0, 0, 0), lines: [] }],
	])('%s', ([, change]) => {
		expect(threadPath({ ...ends, ...change })).toBeNull();
	});
});
