import { readFileSync } from 'node:fs';
import { en } from '#lib/i18n/en.ts';
import { enTeach } from '#lib/i18n/en-teach.ts';
import { lessonId } from './answering.ts';
import { expect, test } from './fixtures.ts';

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

	await page.getByLabel(enTeach.labels.mode).selectOption('test');
	await page.getByRole('checkbox', { name: en.stages.reading }).uncheck();
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
	await expect(page.getByRole('link', { name: enTeach.prints.open })).toHaveAttribute(
		'href',
		`../print/?${wanted}`,
	);
	await axe();

	// The address keeps them: it can be bookmarked.
	await page.reload();
	await expect(page.getByLabel(enTeach.labels.mode)).toHaveValue('test');
	await expect(preview.getByText(en.opening.test)).toBeVisible();
	await page.getByRole('button', { name: enTeach.reset }).click();
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
