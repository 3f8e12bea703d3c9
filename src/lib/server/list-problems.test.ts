import { expect, test } from 'vitest';
import { problemKinds } from '#lib/compiler/problems/problem.ts';
import { listProblems } from './list-problems.ts';

test('every kind of problem is listed once, with the line that makes it where it is found in one', async () => {
	const listed = [...(await listProblems()).values()].flat();
	expect(listed.map(({ kind }) => kind).toSorted()).toEqual(problemKinds.toSorted());
	for (const { kind, line, excerpt } of listed)
		if (excerpt) expect(excerpt.lines[line - excerpt.from], kind).toEqual(expect.any(String));
	const tabbed = listed.find(({ kind }) => kind === 'yaml-tab')!;
	expect(tabbed.excerpt!.lines[tabbed.line - tabbed.excerpt!.from]).toContain('→');
});
