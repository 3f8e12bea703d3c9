import type { Page } from '@playwright/test';
import { en } from '#lib/i18n/en.ts';
import { askedNow, button, card, give, openLesson, rightAnswer, take, wrongAnswer } from './answering.ts';
import { expect, test } from './fixtures.ts';

/** The words of the choices, from top to bottom. */
async function choicesOn(page: Page) {
	return card(page).locator('.choice label').allInnerTexts();
}

test('mode=test keeps each answer without a word on it, and judges in the results', async ({ page }) => {
	const lesson = await openLesson(page, 'mode=test&stages=reading');
	await expect(card(page).getByText(en.opening.test)).toBeVisible();
	await button(page, en.opening.begin).click();
	const asked = lesson.questions.filter(({ stage }) => stage === 'reading');
	for (let n = 0; n < asked.length; n++) {
		const question = await askedNow(page, lesson);
		await give(page, lesson, question, n === 0 ? wrongAnswer(question, lesson) : rightAnswer(question));
		await button(page, en.item.keep).click();
		await expect(page.locator('[data-cited], mark')).toHaveCount(0);
		await expect(card(page).getByText(/Not quite|^Right$/)).toHaveCount(0);
	}
	await button(page, en.closed.results).click();
	const percent = Math.floor((100 * (asked.length - 1)) / asked.length);
	await expect(card(page).getByText(en.results.percent(percent), { exact: true })).toBeVisible();
	await expect(card(page).getByRole('listitem')).toHaveCount(1);
});

for (const tries of [1, 3] as const) {
	test(`tries=${tries} gives as many, and shows the key behind the last`, async ({ page }) => {
		const lesson = await openLesson(page, `tries=${tries}&stages=reading`);
		await button(page, en.opening.begin).click();
		const question = await askedNow(page, lesson);
		for (let n = 0; n < tries; n++) {
			await give(page, lesson, question, wrongAnswer(question, lesson, n));
			await button(page, en.item.check).click();
			if (n < tries - 1) {
				await expect(card(page).getByText(en.feedback.triesLeft(tries - n - 1))).toBeVisible();
				await button(page, en.item.again).click();
			}
		}
		await expect(button(page, en.item.next)).toBeVisible();
		await expect(page.locator(`#${question.evidence[0]!.paragraph}[data-cited]`)).toBeVisible();
	});
}

test('while tries are left the misread words are marked, not the key’s', async ({ page }) => {
	const lesson = await openLesson(page);
	await button(page, en.opening.begin).click();
	const question = await askedNow(page, lesson);
	await give(page, lesson, question, wrongAnswer(question, lesson));
	await button(page, en.item.check).click();
	const wrong = question.kind === 'choice' ? question.choices.find(({ correct }) => !correct)! : null;
	await expect(page.locator('[data-cited]')).toHaveAttribute('id', wrong!.evidence[0]!.paragraph);
	await expect(card(page).locator('[data-is="key"]')).toHaveCount(0);
});

test('stages=voices asks of the voices alone', async ({ page }) => {
	const lesson = await openLesson(page, 'stages=voices');
	const voices = lesson.questions.filter(({ stage }) => stage === 'voices');
	await button(page, en.opening.begin).click();
	await expect(card(page).getByText(en.quiz.question(1, voices.length))).toBeVisible();
	expect((await askedNow(page, lesson)).stage).toBe('voices');
});

test('one seed shows one order to everybody, and off the author’s', async ({ browser, baseURL }) => {
	const orders = [];
	for (const query of ['seed=7', 'seed=7', 'seed=8', 'shuffle=off']) {
		const context = await browser.newContext({ baseURL });
		const page = await context.newPage();
		await openLesson(page, query);
		await button(page, en.opening.begin).click();
		orders.push(await choicesOn(page));
		await context.close();
	}
	expect(orders[1]).toEqual(orders[0]);
	expect(orders[2]).not.toEqual(orders[0]);
	expect(orders[3]!.toSorted()).toEqual(orders[0]!.toSorted());
});

test('a value that is no value is told, and the usual one is used', async ({ page }) => {
	const lesson = await openLesson(page, 'mode=exam&tries=9&seed=1');
	await expect(card(page).getByText('mode=exam', { exact: false })).toBeVisible();
	await expect(card(page).getByText('tries=9', { exact: false })).toBeVisible();
	await button(page, en.opening.begin).click();
	await take(page, lesson, 'wrong-right');
	await expect(card(page).getByRole('heading', { name: en.feedback.rightAt(2) })).toBeVisible();
});
