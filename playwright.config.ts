import { defineConfig, devices } from '@playwright/test';
import { chromiumArgs, findChromium } from './tests/find-chromium.ts';

// The workers read this file again: found once, it need not be looked for by each.
const chromium = (process.env.CHROMIUM ??= findChromium() ?? '');

const laptop = { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 } };
const phone = {
	...devices['Pixel 7'],
	viewport: { width: 390, height: 844 },
	screen: { width: 390, height: 844 },
};
const tablet = { ...laptop, viewport: { width: 820, height: 1180 }, hasTouch: true };

export default defineConfig({
	testDir: 'tests/e2e',
	outputDir: 'test-results',
	fullyParallel: true,
	workers: 2,
	retries: 0,
	forbidOnly: !!process.env.CI,
	timeout: 60_000,
	expect: { timeout: 10_000 },
	reporter: [
		['list', { printSteps: false }],
		['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ?? 'test-results/browser.json' }],
	],
	webServer: {
		command: 'npx tsx tests/serve.ts',
		// What the server prints becomes a variable of this process and of its workers.
		wait: { stdout: /at (?<pilcrow_test_site>http:\S+)/ },
	},
	use: {
		baseURL: process.env.PILCROW_TEST_SITE,
		screenshot: 'only-on-failure',
		// Recording every step of long lessons costs a third of the run; the picture and the page's outline tell enough.
		trace: 'off',
		// What moves can move from under a press; the tests of motion ask for it.
		contextOptions: { reducedMotion: 'reduce' },
		launchOptions: { args: chromiumArgs, ...(chromium && { executablePath: chromium }) },
	},
	// A test runs on the laptop unless its tags say where: `@phone`, `@tablet`, `@laptop`.
	projects: [
		{ name: 'laptop', use: laptop, grep: [/@laptop/, /^(?!.*@(phone|tablet)).*$/s] },
		{ name: 'phone', use: phone, grep: /@phone/ },
		{ name: 'tablet', use: tablet, grep: /@tablet/ },
	],
});
