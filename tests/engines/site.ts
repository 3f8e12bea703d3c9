import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** The lessons that the site holds. */
export const content = 'tests/lessons/small';

/** Builds a site of these lessons; gives its folder, which is nobody else's. Throws with what the build said where it fails. */
export function buildSite(): string {
	const folder = join(mkdtempSync(join(tmpdir(), 'pilcrow-engines-')), 'site');
	console.log(`Building a site of ${content} …`);
	const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'build'], {
		env: { ...process.env, PILCROW_CONTENT: content, PILCROW_BUILD: folder },
		encoding: 'utf8',
	});
	if (status !== 0) throw new Error(`The site could not be built.\n${stdout}${stderr}`);
	return folder;
}

/** Serves a built site as the browser tests have it, until it is closed. */
export async function serveFolder(folder: string): Promise<{ address: string; close(): void }> {
	const server = spawn(process.execPath, ['--import', 'tsx', 'tests/serve.ts'], {
		env: { ...process.env, PILCROW_BUILD: folder },
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	for await (const line of createInterface(server.stdout)) {
		const [, address] = / at (http:\S+)/.exec(line) ?? [];
		if (address) return { address, close: () => void server.kill() };
	}
	throw new Error('The server ended before it had an address.');
}
