import { expect, test } from 'vitest';
import { removeKept } from './remove-kept.ts';

/** The names that are left of some. */
function left(names: string[], of: string): string[] {
	const kept = new Map(names.map((name) => [name, 'x']));
	removeKept(
		{
			getItem: (name) => kept.get(name) ?? null,
			setItem: (name, value) => void kept.set(name, value),
			removeItem: (name) => void kept.delete(name),
			key: (i) => [...kept.keys()][i] ?? null,
			get length() {
				return kept.size;
			},
		},
		of,
	);
	return [...kept.keys()];
}

test.for<[string, string[], string[]]>([
	[
		'the name itself, and what begins with it',
		['pilcrow / a', 'pilcrow / a mode=test', 'pilcrow / a x y'],
		[],
	],
	[
		'not one that merely begins alike',
		['pilcrow / ab', 'pilcrow / a-b mode=test'],
		['pilcrow / ab', 'pilcrow / a-b mode=test'],
	],
	['not one of another place', ['pilcrow /a/ a', 'x pilcrow / a'], ['pilcrow /a/ a', 'x pilcrow / a']],
	[
		'every one of many, though names move up as others go',
		['pilcrow / a 1', 'pilcrow / b', 'pilcrow / a 2', 'pilcrow / a 3'],
		['pilcrow / b'],
	],
	['nothing of nothing', [], []],
])('removes of a lesson: %s', ([, names, expected]) => {
	expect(left(names, 'pilcrow / a')).toEqual(expected);
});
