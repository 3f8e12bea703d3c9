import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser, Engine } from './engine.ts';
import { findProgram } from './find-program.ts';
import { until } from './until.ts';
import { startWebDriver } from './webdriver.ts';

function within(folder: string, name: RegExp): string[] {
	try {
		return readdirSync(folder).flatMap((entry) => (name.test(entry) ? [join(folder, entry)] : []));
	} catch {
		return [];
	}
}

/** WebKitGTK's small browser: beside its libraries, wherever a system puts these. */
function findMiniBrowser(): string | undefined {
	const folders = ['/usr/libexec', '/usr/lib', '/usr/lib64', ...within('/usr/lib', /-linux-gnu/)];
	const versions = folders.flatMap((folder) => within(folder, /^webkit(2)?gtk-/).toSorted());
	return findProgram(
		process.env.MINIBROWSER,
		versions.map((folder) => join(folder, 'MiniBrowser')),
	);
}

async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	const { port } = server.address() as AddressInfo;
	await new Promise((closed) => server.close(closed));
	return port;
}

/** Starts a display without a screen; gives its name. */
async function startDisplay(program: string): Promise<{ display: string; server: ChildProcess }> {
	// It writes the number that it found free, once it can be connected to.
	const server = spawn(program, ['-displayfd', '1', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
		stdio: ['ignore', 'pipe', 'ignore'],
	});
	for await (const number of createInterface(server.stdout)) return { display: `:${number}`, server };
	throw new Error('Xvfb ended before it had a display.');
}

/** WebKitGTK, over WebDriver; it needs a display, and is given one that nobody sees. */
export const webkit: Engine = {
	name: 'webkit',
	install: `  Debian:    sudo apt-get install webkit2gtk-driver xvfb
  Arch:      sudo pacman -S webkit2gtk-4.1 xorg-server-xvfb
Or name what you have: WEBKIT_DRIVER=/path/to/WebKitWebDriver MINIBROWSER=/path/to/MiniBrowser npm run test:engines`,

	async start(): Promise<Browser | null> {
		const program = findProgram(process.env.WEBKIT_DRIVER, ['WebKitWebDriver']);
		const miniBrowser = findMiniBrowser();
		const xvfb = findProgram(undefined, ['Xvfb']);
		if (!program || !miniBrowser || !xvfb) return null;
		const { display, server } = await startDisplay(xvfb);
		const port = await freePort();
		const driver = spawn(program, [`--port=${port}`], {
			stdio: 'ignore',
			// Without the desktop's bus, over which a browser that is open there would be met.
			env: {
				...process.env,
				DISPLAY: display,
				GDK_BACKEND: 'x11',
				GTK_A11Y: 'none',
				DBUS_SESSION_BUS_ADDRESS: 'disabled:',
			},
		});
		const address = `http://127.0.0.1:${port}`;
		await until('the driver answers', async () => {
			if (driver.exitCode !== null) throw new Error('WebKitWebDriver has ended.');
			return fetch(`${address}/status`).then(
				({ ok }) => ok,
				() => false,
			);
		});
		const { capabilities, send } = await startWebDriver(address, {
			'webkitgtk:browserOptions': { binary: miniBrowser, args: ['--automation'] },
		});
		const run = (expression: string) =>
			send('POST', '/execute/sync', { script: `return ${expression}`, args: [] });
		const act = (source: object) => send('POST', '/actions', { actions: [source] });

		return {
			name: `WebKitGTK ${capabilities.browserVersion}`,
			async open(url) {
				await send('POST', '/url', { url });
			},
			async evaluate(expression, frame) {
				if (!frame) return run(expression);
				await send('POST', '/frame', { id: await run(frame) });
				try {
					return await run(expression);
				} finally {
					await send('POST', '/frame', { id: null });
				}
			},
			async press(...points) {
				const moves = points.map(({ x, y }) => ({
					type: 'pointerMove',
					duration: 0,
					origin: 'viewport',
					x: Math.round(x),
					y: Math.round(y),
				}));
				await act({
					type: 'pointer',
					id: 'mouse',
					parameters: { pointerType: 'mouse' },
					actions: [
						moves[0],
						{ type: 'pointerDown', button: 0 },
						...moves.slice(1),
						{ type: 'pointerUp', button: 0 },
					],
				});
			},
			async type(text) {
				const actions = [...text].flatMap((value) => [
					{ type: 'keyDown', value },
					{ type: 'keyUp', value },
				]);
				await act({ type: 'key', id: 'keyboard', actions });
			},
			async resize(width, height) {
				const outer = (await run(
					`({ width: ${width} + outerWidth - innerWidth, height: ${height} + outerHeight - innerHeight })`,
				)) as object;
				await send('POST', '/window/rect', outer);
			},
			async close() {
				await send('DELETE', '');
				driver.kill();
				server.kill();
			},
		};
	},
};
