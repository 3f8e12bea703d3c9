import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { loadLessons } from './load-lessons.ts';

let folder: string;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'pilcrow-'));
	cpSync('tests/lessons/small', folder, { recursive: true });
	vi.stubEnv('PILCROW_CONTENT', folder);
});
afterEach(() => {
	vi.unstubAllEnvs();
	rmSync(folder, { recursive: true });
});

test('lessons are compiled once while nothing changes', async () => {
	const lessons = await loadLessons();
	expect(lessons.map(({ lesson }) => lesson.id)).toEqual(['harbour-bridge']);
	expect(await loadLessons()).toBe(lessons);
});

test('a change to a file is seen in development', async () => {
	await loadLessons();
	writeFileSync(join(folder, 'harbour-bridge/teaching.md'), 'Ask the ferryman.\n');
	expect((await loadLessons())[0]!.teaching).toBe('<p>Ask the ferryman.</p>');
});

test('problems are thrown as they are reported elsewhere', async () => {
	writeFileSync(join(folder, 'harbour-bridge/teaching.md'), '# Too large\n');
	await expect(loadLessons()).rejects.toThrow(
		/^harbour-bridge\/teaching\.md:1:1 {2}A heading of this level is not allowed here\.\n {4}Why: /,
	);
});
