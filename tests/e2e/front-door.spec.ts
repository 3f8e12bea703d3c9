import type { Page } from '@playwright/test';
import { en } from '#lib/i18n/en.ts';
import { enFront } from '#lib/i18n/en-front.ts';
import { enPages } from '#lib/i18n/en-pages.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import { plainText } from '#lib/lesson/plain-text.ts';
import { excerptOf } from '#lib/player/sample/excerpt-of.ts';
import { rulesOf } from '#lib/quiz/marking/kinds.ts';
import { citedWords } from '#tests/lessons/cited-words.ts';
import { realLesson } from '#tests/lessons/real-lesson.ts';
import { lessonId } from './answering.ts';
import { expect, test } from './fixtures.ts';

let lesson: Lesson;
let right: string;
let wrong: { text: string; because: string };

const asked = () => excerptOf(lesson)!.question;

test.beforeAll(async () => {
	lesson = await realLesson('content', lessonId);
	const question = asked();
	if (question.kind !== 'choice') throw new Error('The question is no choice.');
	const key = rulesOf(question).key(question);
	const choices = question.choices.map((choice) => ({
		...choice,
		right: 'picked' in key && key.picked.includes(choice.id),
	}));
	right = plainText(choices.find(({ right }) => right)!.text);
	const { text, because } = choices.find(({ right }) => !right)!;
	wrong = { text: plainText(text), because: plainText(because) };
});

const card = (page: Page) => page.getByRole('region', { name: enFront.sample.heading });
const check = (page: Page) => card(page).getByRole('button', { name: en.item.check });

/** The words of the article that settle the question, and how many of its paragraphs are lit. */
async function expectLit(page: Page) {
	const { evidence } = asked();
	const id = evidence[0]!.paragraph;
	const paragraph = page.locator(`p#${id}[data-cited]`);
	await expect(paragraph).toBeVisible();
	expect((await paragraph.locator('mark').allTextContents()).join('')).toBe(citedWords(lesson, evidence, id));
}

test(
	'a visitor answers right, is told so, and sees the words light up',
	{ tag: ['@laptop', '@phone'] },
	async ({ page, cls }) => {
		await page.goto('');
		await expect(page.locator('[data-cited]')).toHaveCount(0);
		await card(page).getByRole('radio', { name: right }).check();
		expect(await cls()).toBe(0);
		await check(page).click();
		await expect(
			card(page).getByRole('status').getByRole('heading', { name: en.feedback.right }),
		).toBeInViewport();
		await expectLit(page);
		await expect(page.locator('mark').first()).toBeInViewport();
		await card(page).getByRole('link', { name: enFront.sample.take }).click();
		await expect(page.getByRole('heading', { level: 1, name: lesson.title })).toBeVisible();
	},
);

test('a wrong answer gets its own reason, and the words light up all the same', async ({ page }) => {
	await page.goto('');
	await card(page).getByRole('radio', { name: wrong.text }).check();
	await check(page).click();
	const status = card(page).getByRole('status');
	await expect(status.getByRole('heading')).toHaveText(new RegExp(`^${en.feedback.wrong}`));
	await expect(card(page).getByText(wrong.because)).toBeVisible();
	await expect(card(page).getByText(`✗ ${en.feedback.yours}`)).toBeVisible();
	await expectLit(page);
	// Leads to them also where they are out of view.
	await status.getByRole('link', { name: en.feedback.show(1) }).click();
	await expect(page.locator('p[data-cited]')).toBeFocused();
});

test('the question can be answered by keyboard alone, and nothing of it is kept or sent', async ({
	page,
	transfer,
}) => {
	await page.goto('', { waitUntil: 'networkidle' });
	const before = await transfer();
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: enPages.site.skip.question })).toBeFocused();
	await page.keyboard.press('Enter');
	await page.keyboard.press('Tab');
	await expect(card(page).getByRole('radio').first()).toBeFocused();
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(card(page).getByRole('status')).toHaveText(en.item.incomplete.choice);
	await page.keyboard.press('Shift+Tab');
	await page.keyboard.press('Space');
	await page.keyboard.press('Tab');
	await expect(check(page)).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(card(page).getByRole('status').getByRole('heading')).toBeVisible();
	// The button is gone: what comes next has the focus.
	await expect(card(page).getByRole('link', { name: enFront.sample.take })).toBeFocused();
	expect((await transfer()).requests).toBe(before.requests);
	expect(
		await page.evaluate(async () => [
			localStorage.length,
			sessionStorage.length,
			(await indexedDB.databases()).length,
		]),
	).toEqual([0, 0, 0]);
});

test('what was picked before the script was there stays picked', async ({ page }) => {
	let send = () => {};
	const wanted = new Promise<void>((resolve) => (send = resolve));
	await page.route(/\/_app\/.*\.js$/, async (route) => {
		await wanted;
		await route.continue();
	});
	await page.goto('', { waitUntil: 'domcontentloaded' });
	const radio = card(page).getByRole('radio', { name: right });
	await radio.check();
	await expect(check(page)).toBeDisabled();
	send();
	await check(page).click();
	await expect(
		card(page).getByRole('status').getByRole('heading', { name: en.feedback.right }),
	).toBeVisible();
	await expect(radio).toBeChecked();
});

for (const { size, tag } of [
	{ size: '1440 × 900', tag: '@laptop' },
	{ size: '820 × 1180', tag: '@tablet' },
])
	test(
		`at ${size} all of it is in view: what, for whom, the question, the ways on`,
		{ tag },
		async ({ page }) => {
			await page.goto('');
			for (const seen of [
				page.getByRole('heading', { level: 1, name: enPages.site.headline }),
				page.getByText(enFront.facts.age(lesson.age!)),
				page.getByRole('link', { name: enFront.ways.take.title }).first(),
				check(page),
				page.getByRole('link', { name: enFront.ways.teach.title }),
				page.getByRole('link', { name: enFront.ways.results.title }),
				page.getByRole('link', { name: enFront.ways.write.title }),
			])
				await expect(seen).toBeInViewport({ ratio: 1 });
		},
	);

test(
	'at 390 × 844 the promise, the first way on and the beginning of the question are in view',
	{ tag: '@phone' },
	async ({ page }) => {
		await page.goto('');
		for (const seen of [
			page.getByRole('heading', { level: 1, name: enPages.site.headline }),
			page.getByText(enFront.facts.age(lesson.age!)),
			page.getByRole('link', { name: enFront.ways.take.title }).first(),
			page.locator('#stem'),
		])
			await expect(seen).toBeInViewport({ ratio: 1 });
		expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
	},
);

test('every way on leads somewhere', async ({ page, request }) => {
	await page.goto('');
	const ways = await page
		.getByRole('main')
		.getByRole('link')
		.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
	expect(ways.length).toBeGreaterThan(2);
	for (const way of new Set(ways)) expect((await request.get(way)).status(), way).toBe(200);
});

test(
	'axe finds nothing, before and after the answer, in light and dark',
	{ tag: ['@laptop', '@phone'] },
	async ({ page, axe }) => {
		await page.goto('');
		await axe();
		await card(page).getByRole('radio', { name: wrong.text }).check();
		await check(page).click();
		await expect(card(page).getByRole('status').getByRole('heading')).toBeVisible();
		await axe();
		await page.emulateMedia({ colorScheme: 'dark' });
		await axe(['color-contrast']);
	},
);

test.describe('without script', () => {
	test.use({ withoutScript: true });

	test('the question can be read, and a link leads to the lesson', async ({ page, axe }) => {
		await page.goto('');
		await expect(card(page).getByRole('radio', { name: right })).toBeVisible();
		await expect(check(page)).toBeHidden();
		// Playwright's text locators pass <noscript> over.
		const link = page.locator('#question noscript a');
		await expect(link).toBeVisible();
		await expect(link).toHaveAttribute('href', new RegExp(`${lessonId}/$`));
		await axe();
	});
});
