import { expect, test } from 'vitest';
import { classMessages as en } from '#tests/class-messages.ts';
import { nameSets, type KnownLessons } from './name-sets.ts';

const lessons: KnownLessons = [
	['old-bridge', { title: 'The old bridge', revision: 'now' }],
	['gone', null],
];
const set = (lesson: string, revision: string, from: number, results = 2) => ({
	lesson,
	revision,
	results,
	from,
	to: from + 1,
});

test('sets bear the lesson’s title, and their edition in words, each another name', () => {
	const sets = [
		set('old-bridge', 'now', 8, 30),
		set('old-bridge', '0f3a', 1),
		set('old-bridge', '77bc', 3, 1),
		set('old-bridge', '99de', 3, 1),
		set('gone', 'a', 5),
		set('not-asked-for', 'a', 5),
	];
	expect(nameSets(sets, lessons, (from, to) => `${from}–${to} May`, en)).toEqual([
		'The old bridge, as it stands here today (30 results)',
		'The old bridge, another edition, taken 1–2 May (2 results)',
		'The old bridge, another edition, taken 3–4 May (1 result)',
		'The old bridge, another edition, taken 3–4 May (1 result) (2)',
		'gone, not on this site, taken 5–6 May (2 results)',
		'not-asked-for, not on this site, taken 5–6 May (2 results)',
	]);
});
