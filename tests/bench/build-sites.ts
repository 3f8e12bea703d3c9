import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { loadBenchLesson } from './bench-lesson.ts';
import { bundleScript } from './bundle-script.ts';
import { floorPage } from './floor/floor-page.ts';

/** Builds the project's own site for a content folder into a folder. `build/` stays as it is. */
export function buildPilcrow(content: string, folder: string): void {
	const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'build'], {
		env: { ...process.env, PILCROW_CONTENT: content, PILCROW_BUILD: folder },
		encoding: 'utf8',
	});
	if (status !== 0) throw new Error(`${content} could not be built.\n${stdout}${stderr}`);
}

/** Writes the floor into `<folder>/floor`. */
export async function writeFloor(
	folder: string,
	{ lesson, questions }: Awaited<ReturnType<typeof loadBenchLesson>>,
): Promise<void> {
	const page = floorPage(lesson, questions, await bundleScript('floor/quiz.ts'));
	mkdirSync(join(folder, 'floor'));
	writeFileSync(join(folder, 'floor/index.html'), page);
}
