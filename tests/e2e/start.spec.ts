import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { Linter } from 'eslint';
import { en } from '#lib/i18n/en.ts';
import { enPages } from '#lib/i18n/en-pages.ts';
import { button, card, lessonId } from './answering.ts';
import { expect, test } from './fixtures.ts';
import { plainChoiceFirst } from './plain-choice.ts';

const built = (path: string) => readFileSync(join('build', lessonId, path), 'utf8');
/** The lesson's script, as it stands in the page; its policy would let no other run. */
const lessonScript = /<script>(pilcrow\.start\([\s\S]*?)<\/script>/;
/** By what the lesson is begun, in whatever length. */
const beginning = new RegExp(`^(${Object.values(en.opening.lengths).join('|')}|${en.opening.begin})\\b`);
const policy = /<meta http-equiv="content-security-policy"[^>]*>/i;

/** Serves the lesson's page with a script of its own in the place of the lesson's. */
async function serveScript(page: Page, write: (script: string) => string) {
	const body = built('index.html')
		.replace(policy, '')
		.replace(lessonScript, (_, script) => write(script));
	await page.route(`**/${lessonId}/*`, (route) => route.fulfill({ body, contentType: 'text/html' }));
}

test('what is pressed before the script is there is shown to be taken, and is done when it is', async ({
	page,
}) => {
	await serveScript(
		page,
		(script) => `<script>addEventListener('script-comes',()=>{${script}},{once:true})</script>`,
	);
	await page.goto(`${lessonId}/?${await plainChoiceFirst('walk=off&length=whole&stages=events')}`);
	// As the server has it, a lesson can be taken in two lengths; that the address asks for one is known to the script alone.
	const begin = button(page, beginning);
	await begin.last().focus();
	await page.keyboard.press('Enter');
	await expect(begin.last()).toHaveAttribute('aria-busy', 'true');
	await expect(page.locator('#stem')).toHaveCount(0);
	await page.evaluate(() => dispatchEvent(new Event('script-comes')));
	await expect(page.locator('#stem')).toBeVisible();
	await expect(page.locator('[aria-busy]')).toHaveCount(0);
	// Once: from now on none is kept.
	await card(page).getByRole('radio').first().check();
	await button(page, en.item.check).click();
	await expect(page.locator('[aria-busy]')).toHaveCount(0);
});

test('the page is painted before its script has run', async ({ page }) => {
	await page.goto(`${lessonId}/`);
	await expect(page.locator('html')).toHaveAttribute('data-started');
	const [painted, started] = await page.evaluate(() => {
		const [paint] = performance.getEntriesByName('first-contentful-paint');
		// When the page gave it to be shown; when it was, depends on what else the machine does.
		const { paintTime } = paint as PerformanceEntry & { paintTime: number };
		return [paintTime, performance.getEntriesByName('pilcrow:start')[0]!.startTime];
	});
	expect(painted!).toBeGreaterThan(0);
	expect(painted!).toBeLessThan(started!);
});

test.describe('where the script does not run', () => {
	for (const [what, script] of [
		['it has words that the browser does not know', 'class { #? }'],
		['it stops as it starts', 'null.start()'],
	] as const)
		test(`${what}: the reader is told, and reads`, async ({ page, axe, troubles }) => {
			await serveScript(page, () => `<script>${script}</script>`);
			await page.goto(`${lessonId}/?article=after`);
			await expect(page.getByText(enPages.plain.text)).toBeVisible();
			await expect(page.getByRole('article', { name: en.article.label })).toBeVisible();
			await expect(page.getByText(enPages.plain.answer, { exact: true }).first()).toBeVisible();
			// What would do nothing is not shown.
			await expect(button(page, beginning)).toHaveCount(0);
			await axe();
			expect(troubles).toEqual([expect.stringContaining('page error')]);
			troubles.length = 0;
		});

	test('the one-file lesson in a browser that cannot inflate: the reader is told, and reads', async ({
		page,
		troubles,
	}) => {
		await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'DecompressionStream'));
		await page.goto(pathToFileURL(join('build', lessonId, 'embed/index.html')).href);
		await expect(page.getByText(enPages.plain.text)).toBeVisible();
		await expect(page.getByText(enPages.plain.answer, { exact: true }).first()).toBeVisible();
		expect(troubles).toEqual([expect.stringContaining('DecompressionStream')]);
		troubles.length = 0;
	});

	test('every browser can read the script that tells it: it is in the words of 2009', () => {
		const [, first = ''] = /<script>([\s\S]*?)<\/script>/.exec(built('index.html'))!;
		expect(first).toContain('noscript');
		const faults = new Linter().verify(first, { languageOptions: { ecmaVersion: 5, sourceType: 'script' } });
		expect(faults).toEqual([]);
	});
});
