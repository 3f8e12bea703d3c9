import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';

/** Chromium asks hosts of its own for updates and lists; a test run asks nobody. As root it cannot keep its sandbox. */
export const chromiumArgs = [
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--disable-quic',
	'--no-first-run',
	...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** The headless shell is the same browser without windows; the tests take half as long in it. */
const names = [
	'chromium-headless-shell',
	'chromium',
	'chromium-browser',
	'google-chrome',
	'google-chrome-stable',
];
const elsewhere = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Ubuntu's `chromium-browser` is a stub that asks for a snap, so it is not enough that a file is there. */
function runs(path: string): boolean {
	return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

/**
 * The path of a Chromium or Chrome on this machine: the one that `CHROMIUM` names, else one in the `PATH`, else the one
 * that `npx playwright install chromium` brought. Undefined where there is none that starts.
 */
export function findChromium(): string | undefined {
	if (process.env.CHROMIUM) return process.env.CHROMIUM;
	const folders = (process.env.PATH ?? '').split(delimiter);
	const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
	return [...candidates, ...elsewhere, chromium.executablePath()].find(runs);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const found = findChromium();
	if (found) console.log(found);
	else process.exitCode = 1;
}
