import type { Page } from '@playwright/test';
import { problemKinds } from '#lib/compiler/problems/problem.ts';
import { guidePages } from '#lib/guide/pages.ts';
import { en } from '#lib/i18n/en.ts';
import { enGuide } from '#lib/i18n/en-guide.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import { questionKinds } from '#lib/lesson/question-kinds.ts';
import { plainText } from '#lib/lesson/plain-text.ts';
import { isSelfMarked } from '#lib/quiz/marking/kinds.ts';
import { settingRules } from '#lib/quiz/settings/setting-rules.ts';
import { parseSettings } from '#lib/quiz/settings/settings.ts';
import { loadGuideLesson } from '#lib/server/guide-lesson.ts';
import { askedNow, button, card, give, lessonId, rightAnswer, wrongAnswer } from './answering.ts';
import { expect, test } from './fixtures.ts';
import { keyboard, mouse } from './hands.ts';

const pages = guidePages(enGuide);
const index = { address: '', title: enGuide.name };

/** Opens a page of the guide; on one with an example waits until that can be answered. */
async function open(page: Page, address: string): Promise<void> {
	await page.goto(`guide/${address}`);
	if (/^(take|write\/.+)\/$/.test(address)) await expect(page.locator('#stem')).toBeVisible();
}

test.describe('every page of the guide', () => {
	for (const { address, title } of [index, ...pages])
		test(`${title}: bears its title, holds still, and axe finds nothing, in light and in dark`, async ({
			page,
			axe,
			cls,
		}) => {
			await open(page, address);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
			await expect(page).toHaveTitle(new RegExp(`^${title} · `));
			// Before axe, which scrolls.
			expect(await cls()).toBe(0);
			await axe();
			// Colours are all that is otherwise in the dark.
			await page.emulateMedia({ colorScheme: 'dark' });
			await axe(['color-contrast']);
		});

	test('fits its screen, and holds still there', { tag: ['@phone', '@tablet'] }, async ({ page, cls }) => {
		for (const { address } of [index, ...pages]) {
			await open(page, address);
			const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
			expect.soft(await page.evaluate(overflow), address).toBe(0);
			expect.soft(await cls(), address).toBe(0);
		}
	});

	test('is Markdown to its end: no mark of it is left in the text, and no text stands outside a paragraph', async ({
		page,
	}) => {
		for (const { address } of [index, ...pages]) {
			await open(page, address);
			const loose = await page.locator('.prose').evaluate((prose) => {
				const found = [...prose.childNodes].filter((node) => node instanceof Text && node.data.trim() !== '');
				const copy = prose.cloneNode(true) as Element;
				for (const code of copy.querySelectorAll('pre, code, textarea, section[id]')) code.remove();
				return [
					...found.map((node) => node.textContent),
					...(copy.textContent.match(/.{0,20}(?:`|\*\*|\]\().{0,20}/g) ?? []),
				];
			});
			expect.soft(loose, address).toEqual([]);
		}
	});

	test('is come to from the first, one after another, and lists the others', async ({ page }) => {
		await open(page, '');
		await page.getByRole('link', { name: pages[0]!.title, exact: true }).click();
		for (const [i, { title }] of pages.entries()) {
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
			const list = page.getByRole('navigation', { name: enGuide.pages });
			await expect(list.getByRole('link')).toHaveText(pages.map(({ title }) => title));
			await expect(list.locator('[aria-current=page]')).toHaveText(title);
			const next = pages[i + 1];
			const onward = page.getByRole('link', { name: new RegExp(`^${enGuide.next} `) });
			if (next) await onward.click();
			else await expect(onward).toHaveCount(0);
		}
	});
});

test.describe('the question of an example', () => {
	let lesson: Lesson;
	test.beforeAll(async () => ({ lesson } = await loadGuideLesson()));

	for (const [kind, how, hand] of [
		...questionKinds.map((kind) => [kind, 'keyboard', keyboard] as const),
		['choice', 'mouse', mouse] as const,
		['order', 'mouse', mouse] as const,
	])
		test(`${kind} is made from the file beside it, is answered by ${how}, and leads to the words that settle it`, async ({
			page,
		}) => {
			await open(page, `write/${kind}/`);
			const question = await askedNow(page, lesson);
			expect(question.kind).toBe(kind);
			await expect(page.getByRole('figure')).toContainText(`prompt: ${plainText(question.prompt)}`);
			if (!isSelfMarked(question)) {
				await give(page, lesson, question, wrongAnswer(question, lesson), hand);
				await hand.press(button(page, en.item.check));
				await expect(button(page, en.item.again)).toBeFocused();
				await hand.read(page);
				await hand.press(button(page, en.item.again));
			}
			await give(page, lesson, question, rightAnswer(question), hand);
			await hand.press(button(page, isSelfMarked(question) ? en.item.compare : en.item.check));
			await expect(card(page).getByText(plainText(question.explanation).trim())).toBeVisible();
			await expect(page.locator('[data-cited]').first()).toBeVisible();
			await hand.read(page);
			await hand.press(button(page, en.item.finish));
			await hand.press(button(page, enGuide.example.again));
			await expect(page.locator('#stem')).toBeVisible();
			expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
		});

	test('leads to a paragraph and back', { tag: ['@phone', '@laptop'] }, async ({ page }) => {
		await open(page, 'take/');
		const question = await askedNow(page, lesson);
		await give(page, lesson, question, rightAnswer(question));
		await button(page, en.item.check).click();
		const { paragraph } = question.evidence[0]!;
		await card(page)
			.getByRole('link', { name: en.feedback.show(Number(paragraph.slice(1))) })
			.click();
		await expect(page.locator(`#${paragraph}`)).toBeFocused();
		await expect(page.locator(`#${paragraph}`)).toBeInViewport();
		await page.getByRole('button', { name: en.article.back }).press('Enter');
		await expect(page.locator('#stem')).toBeFocused();
	});

	test.describe('without script', () => {
		test.use({ withoutScript: true });
		test('can be read, with its answer', async ({ page }) => {
			await page.goto('guide/write/choice/');
			await expect(page).toHaveTitle(new RegExp(`^${enGuide.kinds.choice.title} · `));
			const question = lesson.questions.find(({ kind }) => kind === 'choice')!;
			await expect(card(page).getByRole('heading')).toHaveText(plainText(question.prompt));
			// Playwright's text locators pass <noscript> over.
			const answer = card(page).locator('details');
			await answer.locator('summary').click();
			await expect(answer.locator('> p').first()).toBeVisible();
			await expect(answer).toContainText(plainText(question.explanation).trim());
		});
	});
});

test('what a lesson in a frame tells the page is listed as it comes', async ({ page }) => {
	await open(page, 'embed/');
	const log = page.getByRole('log');
	await expect(log.getByText(/^height: \d+$/)).toBeVisible();
	await expect(log.getByText('pilcrow:ready')).toBeVisible();
	await expect(log).toContainText(`"lesson": "${lessonId}"`);
	const lesson = page.locator('pilcrow-quiz iframe').contentFrame();
	await lesson.getByRole('button', { name: en.opening.begin }).click();
	// Left open, part by part: nothing needs to be known of what is asked.
	for (const part of ['events', 'voices', 'reading'] as const) {
		await expect(lesson.locator('#questions')).toHaveAttribute('data-stage', part);
		await lesson.getByRole('button', { name: en.item.leave(1) }).click();
		await lesson.getByRole('button', { name: /^(On to .*|See how it went)$/ }).click();
	}
	await expect(log.getByText(/^pilcrow:/)).toHaveText(['pilcrow:ready', 'pilcrow:completed']);
	await expect(log).toContainText('"practising": false');
	expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('every kind of problem is listed, as it is reported', async ({ page }) => {
	await open(page, 'problems/');
	const listed = page.locator('.prose > section');
	expect((await listed.evaluateAll((all) => all.map(({ id }) => id))).toSorted()).toEqual(
		problemKinds.toSorted(),
	);
	const misspelt = page.locator('#unknown-key');
	await expect(misspelt.getByRole('heading')).toContainText('is not known here.');
	await expect(misspelt.getByText(enGuide.problems.fix)).toBeVisible();
	await expect(misspelt.locator('[data-wrong]')).toHaveCount(1);
});

test('every setting is listed, and every link that tries some is understood', async ({ page }) => {
	await open(page, 'settings/');
	const listed = page.locator('.prose > section');
	expect(await listed.evaluateAll((all) => all.map(({ id }) => id))).toEqual(Object.keys(settingRules));
	for (const name of Object.keys(settingRules))
		expect(await page.locator(`#${name} a[href*="?${name}="]`).count(), name).toBeGreaterThan(0);
	const tried: string[] = [];
	for (const address of ['settings/', 'teach/', 'take/', 'embed/']) {
		await open(page, address);
		const queries = page.locator(`a[href*="${lessonId}/"][href*="?"]`);
		tried.push(...(await queries.evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).search))));
	}
	for (const query of tried) {
		const given = [...new URLSearchParams(query)];
		expect.soft(parseSettings(given).problems, query).toEqual([]);
		expect
			.soft(
				given.filter(([name]) => !(name in settingRules)),
				query,
			)
			.toEqual([]);
	}
});
