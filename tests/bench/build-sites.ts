import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { benchContent, type loadBenchLesson } from './bench-lesson.ts';
import { bundleScript } from './bundle-script.ts';
import { floorPage } from './floor/floor-page.ts';

/** Builds the project's own site for the bench's lesson into `<folder>/pilcrow`. `build/` stays as it is. */
export function buildPilcrow(folder: string): void {
	const { status, stdout, stderr } = spawnSync('npx', ['vite', 'build', '--logLevel', 'warn'], {
		env: { ...process.env, PILCROW_CONTENT: benchContent, PILCROW_BUILD: join(folder, 'pilcrow') },
		encoding: 'utf8',
	});
	if (status !== 0) throw new Error(`The bench's lesson could not be built.\n${stdout}${stderr}`);
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
