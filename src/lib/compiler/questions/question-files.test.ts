import { expect, test } from 'vitest';
import { Problems } from '#lib/compiler/problems/problem.ts';
import { questionFiles } from './question-files.ts';

const idsOf = (names: string[]) => {
	const problems = new Problems();
	const ids = questionFiles(
		'garden',
		names.map((name) => `questions/${name}`),
		problems,
	).map((file) => file.questionId);
	return { ids, kinds: problems.sorted().map(({ kind }) => kind) };
};

test.for<[names: string[], ids: string[]]>([
	[
		['1000-last.md', '200-later.md', '30-first.md'],
		['first', 'later', 'last'],
	],
	[
		['100-b.md', '100-a.md', '0100-c.md'],
		['c', 'a', 'b'],
	],
	[
		['100-5-w.md', '200-what-2-ask.md'],
		['5-w', 'what-2-ask'],
	],
])('%j are ordered by number, then by name', ([names, ids]) => {
	expect(idsOf(names).ids).toEqual(ids);
});

test.for<[names: string[], kinds: string[]]>([
	[['first.md'], ['question-name']],
	[['100-.md'], ['bad-id']],
	[['100-5-w.md'], ['bad-id']],
	[['100-constructor.md'], []],
	[['100-a.md', '200-a.md'], ['duplicate-question']],
	[[], ['no-questions']],
])('%j: %j is reported', ([names, kinds]) => {
	expect(idsOf(names).kinds).toEqual(kinds);
});
