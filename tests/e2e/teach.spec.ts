import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { en } from '#lib/i18n/en.ts';
import { enTeach } from '#lib/i18n/en-teach.ts';
import type { Settings } from '#lib/quiz/settings/settings.ts';
import { lessonId } from './answering.ts';
import { expect, test } from './fixtures.ts';
import { pdfPages } from './pdf-pages.ts';

/** A value of a setting that is chosen among a few. */
function choice(page: Page, name: keyof Settings, value: string): Locator {
	return page
		.getByRole('group', { name: enTeach.labels[name], exact: true })
		.getByRole('radio', { name: value });
}

/** Shows the lesson as a frame of a page has it: axe counts the landmarks of a whole page in a frame among those of the page around it. */
async function previewInFrame(page: Page) {
	await page.getByRole('radio', { name: enTeach.layouts.frame }).check();
	await expect.poll(() => page.frames().some((frame) => frame.url().includes('/embed/'))).toBe(true);
	const { opening } = en;
	const preview = page.frameLocator('iframe');
	await expect(preview.getByText(opening.text).or(preview.getByText(opening.test))).toBeVisible();
}

test('a teacher chooses settings, sees them at once, and takes them away as link, code and file', async ({
	page,
	context,
	baseURL,
	axe,
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto(`${lessonId}/`);
	await page.getByRole('link', { name: enTeach.heading }).click();
	await expect(page).toHaveTitle(/^For teachers: /);
	const preview = page.frameLocator('iframe');
	await expect(preview.getByText(en.opening.text)).toBeVisible();

	await choice(page, 'mode', enTeach.values.mode.test).check();
	await page.getByRole('checkbox', { name: new RegExp(`^${en.stages.reading}`) }).uncheck();
	await expect(preview.getByText(en.opening.test)).toBeVisible();
	await expect(preview.getByRole('region').getByRole('listitem')).toHaveText([/Events/, /Voices/]);
	const wanted = `stages=events%2Cvoices&mode=test`;
	await expect(page).toHaveURL(new RegExp(`/teach/\\?.*mode=test`));

	const copied = async (name: string) => {
		const section = page.locator('section').filter({ has: page.getByRole('textbox', { name, exact: true }) });
		await section.getByRole('button').click();
		await expect(section.getByRole('status')).toHaveText(enTeach.copied);
		return page.evaluate(() => navigator.clipboard.readText());
	};
	expect(await copied(enTeach.link.heading)).toBe(`${baseURL}${lessonId}/?${wanted}`);
	const code = await copied(enTeach.code.heading);
	expect(code).toContain(`<script async src="${baseURL}embed.js"></script>`);
	expect(code).toContain(`<a href="${baseURL}${lessonId}/?${wanted.replace('&', '&amp;')}" data-pilcrow>`);

	const downloading = page.waitForEvent('download');
	await page.getByRole('button', { name: enTeach.file.download }).click();
	const file = await (await downloading).path();
	expect(readFileSync(file, 'utf8')).toContain('<html data-settings="stages=events%2Cvoices&amp;mode=test"');
	const qr = page.getByRole('img', { name: enTeach.qr.label(`${baseURL}${lessonId}/?${wanted}`) });
	await expect(qr).toBeVisible();
	await expect(page.getByRole('link', { name: enTeach.prints.open })).toHaveAttribute(
		'href',
		`../print/?${wanted}`,
	);
	await previewInFrame(page);
	await axe();

	// The address keeps them: it can be bookmarked.
	await page.reload();
	await expect(choice(page, 'mode', enTeach.values.mode.test)).toBeChecked();
	await expect(preview.getByText(en.opening.test)).toBeVisible();
	await page.getByRole('radio', { name: enTeach.presets.names.usual.name }).check();
	await expect(preview.getByText(en.opening.text)).toBeVisible();
	expect(new URL(page.url()).search).toBe('');
});

test('a value that is none is reported beside its field, and the usual setting is used', async ({
	page,
	axe,
}) => {
	await page.goto(`${lessonId}/teach/?pass=120`);
	const field = page.getByLabel(enTeach.labels.pass);
	await expect(field).toHaveValue('120');
	await expect(field).toHaveAccessibleDescription(enTeach.bad('0 – 100'));
	await previewInFrame(page);
	await axe();
	await field.fill('70');
	await expect(field).not.toHaveAttribute('aria-invalid');
	await expect(page).toHaveURL(/\?pass=70$/);
});

test('the preview keeps nothing', async ({ page }) => {
	await page.goto(`${lessonId}/teach/?walk=off&length=whole`);
	const preview = page.frameLocator('iframe');
	await preview.getByRole('button', { name: en.opening.begin }).click();
	await preview.getByRole('radio').first().click();
	await preview.getByRole('button', { name: en.item.check, exact: true }).click();
	await expect(preview.getByRole('status').getByRole('heading')).toBeVisible();
	expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('a choice leaves no step behind: Back leads to the page before', async ({ page }) => {
	await page.goto(`${lessonId}/`);
	await page.getByRole('link', { name: enTeach.heading }).click();
	const preview = page.frameLocator('iframe');
	await expect(preview.getByText(en.opening.text)).toBeVisible();
	await choice(page, 'mode', enTeach.values.mode.test).check();
	await expect(preview.getByText(en.opening.test)).toBeVisible();
	await page.getByRole('radio', { name: enTeach.layouts.phone }).check();
	await expect(page.getByTitle(enTeach.preview)).toHaveCSS('width', '390px');
	await page.goBack();
	await expect(page).toHaveURL(new RegExp(`/${lessonId}/$`));
	await page.goForward();
	await expect(page).toHaveURL(/mode=test/);
	await expect(choice(page, 'mode', enTeach.values.mode.test)).toBeChecked();
	await expect(preview.getByText(en.opening.test)).toBeVisible();
});

test('where a step within the page was made, form, link and preview follow Back and forward', async ({
	page,
}) => {
	await page.goto(`${lessonId}/teach/`);
	const preview = page.frameLocator('iframe');
	await expect(preview.getByText(en.opening.text)).toBeVisible();
	await page.getByRole('link', { name: enTeach.plan, exact: true }).click();
	await expect(page).toHaveURL(/#plan$/);
	await choice(page, 'mode', enTeach.values.mode.test).check();
	await expect(preview.getByText(en.opening.test)).toBeVisible();
	await page.goBack();
	await expect(choice(page, 'mode', enTeach.values.mode.practice)).toBeChecked();
	await expect(page.getByRole('textbox', { name: enTeach.link.heading, exact: true })).not.toHaveValue(
		/mode/,
	);
	await expect(preview.getByText(en.opening.text)).toBeVisible();
});

test('the lesson plan prints alone, in two pages', async ({ page }) => {
	await page.goto(`${lessonId}/teach/?mode=test`);
	await expect(page.getByRole('button', { name: enTeach.printPlan })).toBeVisible();
	const plan = page.locator('[data-prints=plan]');
	const squeezed = (text: string) => text.normalize('NFKC').replace(/\s/g, '');
	const last = squeezed((await plan.getByRole('listitem').last().innerText()).slice(-40));
	for (const format of ['A4', 'Letter']) {
		const pages = await pdfPages(await page.pdf({ format }));
		const text = squeezed(pages.flatMap(({ runs }) => runs.map(({ text }) => text)).join(''));
		expect(pages).toHaveLength(2);
		expect(text).toMatch(new RegExp(`^${squeezed(enTeach.plan)}`));
		expect(text).toContain(last);
		expect(text).not.toContain(squeezed(enTeach.take));
	}
});

test('the code prints alone, with its link', async ({ page, baseURL }) => {
	await page.goto(`${lessonId}/teach/?mode=test`);
	await page.evaluate(() => void (window.print = () => {}));
	await page.getByRole('button', { name: enTeach.qr.print }).click();
	const pages = await pdfPages(await page.pdf({ format: 'A4' }));
	expect(pages).toHaveLength(1);
	const text = pages[0]!.runs.map(({ text }) => text).join('');
	expect(text.replaceAll(/\s/g, '')).toContain(`${baseURL}${lessonId}/?mode=test`);
	expect(text).not.toContain(enTeach.plan);
	await page.evaluate(() => dispatchEvent(new Event('afterprint')));
	await expect(page.locator('html')).not.toHaveAttribute('data-printing');
});

test('a file that cannot be fetched is reported', async ({ page, troubles }) => {
	await page.goto(`${lessonId}/teach/`);
	await expect(page.frameLocator('iframe').getByText(en.opening.text)).toBeVisible();
	await page.context().setOffline(true);
	await page.getByRole('button', { name: enTeach.file.download }).click();
	await expect(page.getByText(enTeach.file.failed)).toBeVisible();
	troubles.splice(0);
});

test('nothing moves when the tools come', async ({ page, cls }) => {
	await page.goto(`${lessonId}/teach/`);
	await expect(page.getByRole('heading', { name: enTeach.settings })).toBeVisible();
	expect(await cls()).toBe(0);
});

test.describe('without scripts', () => {
	test.use({ withoutScript: true });
	test('the lesson plan can be read', async ({ page }) => {
		await page.goto(`${lessonId}/teach/`);
		// What stands in `noscript` is no text for Playwright's own locators by text.
		await expect(page.locator('noscript p')).toHaveText(enTeach.needsScript);
		await expect(page.getByRole('heading', { name: enTeach.plan })).toBeVisible();
	});
});
