import { beforeAll, describe, expect, test } from 'vitest';
import { compileLessons } from '#lib/compiler/compile-lessons.ts';
import { readContentFolder } from '#lib/server/content-files.ts';
import { formatProblems, problemKinds } from '#lib/compiler/problems/problem.ts';
import { contentOf, expectedOf, sampleNames } from '#lib/server/problem-samples.ts';

type Compiled = Awaited<ReturnType<typeof compileLessons>>;
const compiled = new Map<string, Compiled>();

beforeAll(async () => {
	for (const name of sampleNames) compiled.set(name, await compileLessons(contentOf(name)));
});

describe('what is wrong with content is reported with its place, why it matters and what to do', () => {
	test.for(sampleNames)('%s', (name) => {
		expect(formatProblems(compiled.get(name)!.problems)).toBe(expectedOf(name));
	});
});

test('every kind of problem has a sample', () => {
	const reported = new Set(
		[...compiled.values()].flatMap(({ problems }) => problems.map(({ kind }) => kind)),
	);
	expect(problemKinds.filter((kind) => !reported.has(kind))).toEqual([]);
});

test('every sample has a problem', () => {
	expect(sampleNames.filter((name) => compiled.get(name)!.problems.length === 0)).toEqual([]);
});

test('a lesson with a problem is not handed out, and the others are', () => {
	const { lessons, problems } = compiled.get('bad-id-of-lesson')!;
	expect(lessons.map(({ lesson }) => lesson.id)).toEqual(['garden']);
	expect(new Set(problems.map(({ file }) => file))).toEqual(new Set(['School garden']));
});

test.for(['tests/problems/_base', 'tests/lessons/small', 'content'])('%s has no problem', async (folder) => {
	const { problems } = await compileLessons(readContentFolder(folder));
	expect(formatProblems(problems)).toBe('0 problems in the content folder.');
});
