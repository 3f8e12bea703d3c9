import { gzipSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import { test as base, type Request } from '@playwright/test';
import { axeTags, readable } from '#tests/axe-rules.ts';

export { expect } from '@playwright/test';

/** What one page cost to load. Bytes are as sent: heads too, bodies compressed. */
export interface Transfer {
	requests: number;
	bytes: number;
	/** Of all scripts, those in the page included, each compressed by itself. */
	scriptBytes: number;
}

interface Fixtures {
	/**
	 * What went wrong so far: errors of the page, errors and warnings in the console (broken content policy among them),
	 * requests to other hosts, answers of 400 and up, requests that failed. A test that ends with any has failed; one that provokes
	 * a trouble looks at the list and empties it.
	 */
	troubles: string[];
	/**
	 * An option, `test.use({ withoutScript: true })`: the page is loaded with scripts off. Playwright's own `javaScriptEnabled`
	 * stops timers for good, and axe with them.
	 */
	withoutScript: boolean;
	scripting: { set: (on: boolean) => Promise<unknown> };
	/**
	 * Fails with a readable list if axe finds the page at fault, by any rule of WCAG 2.2 A and AA or of good practice, or by
	 * the given rules alone; in the part of the page that a selector names, where the rest was looked at before.
	 */
	axe: (rules?: string[], within?: string) => Promise<void>;
	/** The cumulative layout shift so far, as Web Vitals counts it: shifts right after an input are left out. */
	cls: () => Promise<number>;
	/** What the loads since the test's start cost. */
	transfer: () => Promise<Transfer>;
}

declare global {
	interface Window {
		pilcrowTestShift?: () => number;
	}
}

export const test = base.extend<Fixtures>({
	troubles: [
		async ({ context, baseURL, withoutScript }, use) => {
			const troubles: string[] = [];
			const home = new URL(baseURL!).origin;
			context.on('weberror', (error) =>
				troubles.push(`page error: ${error.error().stack ?? error.error().message}`),
			);
			context.on('console', (message) => {
				if (message.type() === 'error' || message.type() === 'warning')
					troubles.push(`console ${message.type()}: ${message.text()}`);
			});
			context.on('request', (request) => {
				const { origin, protocol } = new URL(request.url());
				if (/^(https?|wss?):$/.test(protocol) && origin !== home)
					troubles.push(`other host: ${request.url()}`);
			});
			context.on('response', (response) => {
				if (response.status() >= 400) troubles.push(`${response.status()}: ${response.url()}`);
			});
			context.on('requestfailed', (request) => {
				// A page that is left or reloaded gives up what it was still loading; that is no fault of its own.
				const reason = request.failure()?.errorText ?? 'failed';
				// Without scripts Chromium refuses to load any, and calls it so.
				const unwanted = withoutScript && reason === 'csp' && request.url().endsWith('.js');
				if (reason !== 'net::ERR_ABORTED' && !unwanted) troubles.push(`${reason}: ${request.url()}`);
			});
			await use(troubles);
			base.expect(troubles, 'The page must load and run without any trouble.').toEqual([]);
		},
		{ auto: true },
	],

	withoutScript: [false, { option: true }],

	scripting: [
		async ({ page, withoutScript }, use) => {
			const session = await page.context().newCDPSession(page);
			const set = (on: boolean) => session.send('Emulation.setScriptExecutionDisabled', { value: !on });
			await set(!withoutScript);
			await use({ set });
		},
		{ auto: true },
	],

	axe: async ({ page, scripting, withoutScript }, use) => {
		await use(async (rules, within) => {
			// axe needs timers. Let run now, they wake no script of a page that was loaded without.
			await scripting.set(true);
			// What a bar that stays in place leaves of a control at this point of scrolling is no measure of the control: a test of
			// its own measures them whole.
			const builder = within ? new AxeBuilder({ page }).include(within) : new AxeBuilder({ page });
			const { violations } = await (
				rules ? builder.withRules(rules) : builder.withTags(axeTags).disableRules('target-size')
			).analyze();
			await scripting.set(!withoutScript);
			base.expect(readable(violations), `axe on ${page.url()}`).toEqual([]);
		});
	},

	cls: async ({ page }, use) => {
		await page.addInitScript(() => {
			let sum = 0;
			const add = (entries: PerformanceEntryList) => {
				for (const entry of entries as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
					if (!entry.hadRecentInput) sum += entry.value;
			};
			const observer = new PerformanceObserver((list) => add(list.getEntries()));
			observer.observe({ type: 'layout-shift', buffered: true });
			window.pilcrowTestShift = () => {
				add(observer.takeRecords());
				return sum;
			};
		});
		await use(() => page.evaluate(() => window.pilcrowTestShift!()));
	},

	transfer: async ({ page }, use) => {
		const requests: Request[] = [];
		page.on('requestfinished', (request) => requests.push(request));
		await use(async () => {
			let bytes = 0;
			let scriptBytes = 0;
			for (const request of requests) {
				const sizes = await request.sizes();
				bytes += sizes.responseHeadersSize + sizes.responseBodySize;
				if (request.resourceType() === 'script') scriptBytes += sizes.responseBodySize;
			}
			const inline = await page.evaluate(() =>
				[...document.scripts]
					.filter(({ src, type }) => !src && !type.includes('json'))
					.map(({ text }) => text),
			);
			for (const script of inline) scriptBytes += gzipSync(script).length;
			return { requests: requests.length, bytes, scriptBytes };
		});
	},
});
