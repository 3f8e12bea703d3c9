import { describe, expect, test } from 'vitest';
import { compileLessons } from '#lib/server/lessons/compile-lessons.ts';
import { readContentFolder } from '#lib/server/lessons/content-files.ts';
import { formatProblems, problemKinds } from '#lib/server/lessons/problem.ts';
import { contentOf, expectedOf, sampleNames } from './problem-samples.ts';

describe('what is wrong with content is told with its place, why it matters and what to do', () => {
	test.for(sampleNames)('%s', async (name) => {
		const { problems } = await compileLessons(contentOf(name));
		expect(formatProblems(problems)).toBe(expectedOf(name));
	});
});

test('a lesson with a problem is not handed out, and the others are', async () => {
	const { lessons, problems } = await compileLessons(contentOf('bad-id-of-lesson'));
	expect(lessons.map(({ lesson }) => lesson.id)).toEqual(['garden']);
	expect(new Set(problems.map(({ file }) => file))).toEqual(new Set(['School garden']));
});

test('every kind of problem has a sample', async () => {
	const told = new Set<string>();
	for (const name of sampleNames) {
		for (const { kind } of (await compileLessons(contentOf(name))).problems) told.add(kind);
	}
	expect(problemKinds.filter((kind) => !told.has(kind))).toEqual([]);
});

test.for(['tests/problems/_base', 'tests/lessons/small', 'content'])('%s has no problem', async (folder) => {
	const { problems } = await compileLessons(readContentFolder(folder));
	expect(formatProblems(problems)).toBe('0 problems in the content folder.');
});
