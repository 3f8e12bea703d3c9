import { expect, test } from 'vitest';
import { sortRows, type Direction, type Sortable } from './sort-rows.ts';

test.for<[Sortable[], Direction, Sortable[]]>([
	[[3, 1, 2], 'ascending', [1, 2, 3]],
	[[3, 1, 20], 'descending', [20, 3, 1]],
	[['b', 'Ä', 'a', 'C'], 'ascending', ['a', 'Ä', 'b', 'C']],
	[['Bo 10', 'Bo 9'], 'ascending', ['Bo 9', 'Bo 10']],
	[[null, 2, null, -1], 'ascending', [-1, 2, null, null]],
	[[null, 2, null, -1], 'descending', [2, -1, null, null]],
	[['', 'b', 'a'], 'ascending', ['a', 'b', '']],
	[['', 'b', 'a'], 'descending', ['b', 'a', '']],
])('%j %s: %j', ([values, direction, sorted]) => {
	expect(sortRows(values, (value) => value, direction)).toEqual(sorted);
});

test('rows that are alike keep their order, either way', () => {
	const rows = [
		[1, 'a'],
		[1, 'b'],
		[0, 'c'],
	] as const;
	const by = ([value]: readonly [number, string]) => value;
	expect(sortRows(rows, by, 'ascending').map(([, name]) => name)).toEqual(['c', 'a', 'b']);
	expect(sortRows(rows, by, 'descending').map(([, name]) => name)).toEqual(['a', 'b', 'c']);
});
