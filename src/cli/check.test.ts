import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** Runs the command as `npm run check` does. */
function check(folder: string) {
	const { status, stdout, stderr } = spawnSync('node', ['--import', 'tsx', 'src/cli/check.ts', folder], {
		encoding: 'utf8',
	});
	return { status, stdout, stderr };
}

test('content without a problem is summed up, a line for each lesson', { timeout: 30_000 }, () => {
	expect(check('tests/lessons/small')).toEqual({
		status: 0,
		stdout:
			'harbour-bridge: 6 paragraphs, 6 events, 9 voices, 6 claims, 8 questions (2 choice, 1 verdict, 1 order, 2 match, 1 pinpoint, 1 write)\n',
		stderr: '',
	});
});

test('problems are reported, and fail the command', { timeout: 30_000 }, () => {
	const { status, stdout, stderr } = check('tests/lessons/nowhere');
	expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
	expect(stderr).toMatch(/^\.:1:1 {2}There is no content folder "tests\/lessons\/nowhere"\.\n/);
});
