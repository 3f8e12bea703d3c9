import type { Page } from '@playwright/test';
import { enPages } from '#lib/i18n/en-pages.ts';
import { packText } from '#lib/delivery/pack-text.ts';
import { writeResult } from '#lib/quiz/scoring/result-code.ts';
import { classResults } from '#tests/lessons/class-results.ts';
import { realLesson } from '#tests/lessons/real-lesson.ts';
import { lessonId } from './answering.ts';
import { expect, test as base } from './fixtures.ts';

const { missing } = enPages;

const test = base.extend({
	// A page that is not there is what is tried here: the answer 404, and those by which it looks for where the site begins.
	troubles: async ({ troubles }, use) => {
		await use(troubles);
		const own = troubles.filter((trouble) => !/^404: |status of 404/.test(trouble));
		troubles.splice(0, troubles.length, ...own);
	},
});

const title = async () => (await realLesson('content', lessonId)).title;
const near = (page: Page) => page.getByText(missing.near);

for (const path of [
	lessonId.slice(1),
	`${lessonId.replace('a', 'o')}/`,
	'us-ukraine/',
	`${lessonId.slice(1)}/teach/`,
])
	test(`at ${path} it says so, and leads to the lesson that was meant`, async ({ page }) => {
		const answer = await page.goto(path);
		expect(answer!.status()).toBe(404);
		await expect(page.getByRole('heading', { level: 1, name: missing.title })).toBeVisible();
		await near(page)
			.getByRole('link', { name: await title() })
			.click();
		await expect(page).toHaveURL(new RegExp(`/some/where/${lessonId}/$`));
	});

test('at any depth it finds where the site begins', async ({ page, baseURL }) => {
	await page.goto('what/ever/there/is');
	const links = page.getByRole('listitem').getByRole('link');
	await expect(links.first()).toHaveAttribute('href', `${baseURL}${lessonId}/`);
	await expect(near(page)).toBeHidden();
	await expect(page.getByRole('link', { name: missing.up })).toBeHidden();
	await page.getByRole('link', { name: missing.results }).click();
	await expect(page).toHaveURL(`${baseURL}results/`);
});

test('below a lesson it leads to the lesson', async ({ page }) => {
	await page.goto(`${lessonId}/questions/3`);
	await expect(near(page).getByRole('link', { name: await title() })).toBeVisible();
});

test('a result link whose sign a program has rewritten shows the result', async ({ page, baseURL }) => {
	const [result] = classResults(await realLesson('content', lessonId), 1);
	const code = await packText(writeResult({ ...result!, name: 'Ada' }));
	await page.goto('');
	for (const sign of ['%23', '%2523']) {
		await page.goto(`results/${sign}r=${code}`);
		await expect(page).toHaveURL(`${baseURL}results/#r=${code}`);
		await expect(page.getByText('Ada').first()).toBeVisible();
	}
	// The wrong addresses are not among those to be gone back to.
	await page.goBack();
	await expect(page).toHaveURL(`${baseURL}results/#r=${code}`);
	await page.goBack();
	await expect(page).toHaveURL(baseURL!);
});

test('so does a link to a paragraph', async ({ page, baseURL }) => {
	await page.goto(`${lessonId}/%3Fwalk=off%23p7`);
	await expect(page).toHaveURL(`${baseURL}${lessonId}/?walk=off#p7`);
	await expect(page.locator('#p7')).toBeInViewport();
});

test('axe finds nothing on it', { tag: ['@laptop', '@phone'] }, async ({ page, axe }) => {
	await page.goto(`${lessonId.slice(1)}/`);
	await expect(near(page)).toBeVisible();
	await axe();
	await page.emulateMedia({ colorScheme: 'dark' });
	await axe(['color-contrast']);
	expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
});

test.describe('without script', () => {
	test.use({ withoutScript: true });

	test('it can be read, and a link leads up, to the first page at last', async ({ page, baseURL }) => {
		await page.goto('what/ever/');
		await expect(page.getByRole('heading', { level: 1, name: missing.title })).toBeVisible();
		await page.getByRole('link', { name: missing.up }).click();
		await page.getByRole('link', { name: missing.up }).click();
		await expect(page).toHaveURL(baseURL!);
	});
});
