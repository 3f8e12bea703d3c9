import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, createServer, type HotPayload, type InlineConfig, type ViteDevServer } from 'vite';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { contentPlugin } from './content-plugin.ts';

let root: string;
let config: InlineConfig;
const question = () => join(root, 'lessons/harbour-bridge/questions/110-when-work-began.md');
const reported =
	'harbour-bridge/questions/110-when-work-began.md:6:11  No paragraph holds the words "The wrok began';

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'pilcrow-'));
	cpSync('tests/lessons/small', join(root, 'lessons'), { recursive: true });
	writeFileSync(join(root, 'index.html'), '<title>Built</title>');
	vi.stubEnv('PILCROW_CONTENT', join(root, 'lessons'));
	config = { root, configFile: false, logLevel: 'silent', plugins: [contentPlugin()] };
});
afterEach(() => {
	vi.unstubAllEnvs();
	rmSync(root, { recursive: true });
});

function breakContent() {
	writeFileSync(question(), readFileSync(question(), 'utf8').replace('The work began', 'The wrok began'));
}
function mendContent() {
	writeFileSync(question(), readFileSync(question(), 'utf8').replace('The wrok began', 'The work began'));
}

describe('a build', () => {
	test('goes on where the content has no problem', async () => {
		await build(config);
		expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toContain('Built');
	});

	test('fails with all problems, reported as everywhere', async () => {
		breakContent();
		rmSync(join(root, 'lessons/harbour-bridge/facts.yaml'));
		await expect(build(config)).rejects.toThrow(
			/facts\.yaml[^]*The wrok began[^]*2 problems in the content folder\./,
		);
	});

	test.for([
		['is empty', 'empty', 'holds no lesson'],
		['is not there', 'nowhere', 'There is no content folder'],
	])('fails where the content folder %s', async ([, folder, what]) => {
		mkdirSync(join(root, 'empty'));
		vi.stubEnv('PILCROW_CONTENT', join(root, folder!));
		await expect(build({ ...config, plugins: [contentPlugin()] })).rejects.toThrow(what);
	});
});

describe('in development', () => {
	let server: ViteDevServer;
	let sent: HotPayload[];

	async function start() {
		vi.stubEnv('VITEST', '');
		server = await createServer({ ...config, server: { port: 0 } });
		await server.listen();
		sent = [];
		vi.spyOn(server.environments.client.hot, 'send').mockImplementation((...payload: unknown[]) => {
			sent.push(payload[0] as HotPayload);
		});
	}
	afterEach(() => server.close());

	/** Vite's watcher reports a change when it comes to it: here at once, and once more where it comes to it meanwhile. */
	const changed = () => server.watcher.emit('all', 'change', question());

	const page = async () => {
		const response = await fetch(server.resolvedUrls!.local[0]!, { headers: { accept: 'text/html' } });
		return { status: response.status, text: await response.text() };
	};

	test('a problem goes to the overlay of open pages, and stands in place of pages opened later', async () => {
		await start();
		expect(await page()).toMatchObject({ status: 200 });
		breakContent();
		changed();
		await vi.waitFor(() => expect(sent).not.toEqual([]));
		expect(sent[0]).toMatchObject({
			type: 'error',
			err: { message: expect.stringContaining(reported), loc: { file: question(), line: 6, column: 11 } },
		});
		const { status, text } = await page();
		expect(status).toBe(500);
		expect(text).toContain('/@vite/client');
		expect(text).toContain('The wrok began on 4 March 2022&quot;');
	});

	test('content that is mended reloads the page', async () => {
		breakContent();
		await start();
		expect(await page()).toMatchObject({ status: 500 });
		mendContent();
		changed();
		await vi.waitFor(() => expect(sent).not.toEqual([]));
		for (const payload of sent) expect(payload).toEqual({ type: 'full-reload', path: '*' });
		expect(await page()).toMatchObject({ status: 200 });
	});
});
