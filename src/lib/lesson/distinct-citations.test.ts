import { expect, test } from 'vitest';
import { distinctCitations } from './distinct-citations.ts';

test('only the same range of the same paragraph counts as the same', () => {
	const first = { paragraph: 'p1', start: 3, end: 9 } as const;
	const others = [
		{ ...first, paragraph: 'p2' },
		{ ...first, start: 2 },
		{ ...first, end: 10 },
	] as const;
	expect(distinctCitations([first, ...others, { ...first }])).toEqual([first, ...others]);
});
