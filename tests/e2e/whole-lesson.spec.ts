import { en } from '#lib/i18n/en.ts';
import type { Lesson, Question } from '#lib/lesson/lesson.ts';
import { defaultSettings } from '#lib/quiz/settings.ts';
import { loadAttempt } from '#lib/quiz/load.ts';
import { scoreOf } from '#lib/quiz/score.ts';
import { plainText } from '#lib/lesson/plain-text.ts';
import type { Page } from '@playwright/test';
import {
	askedNow,
	button,
	card,
	citedWords,
	give,
	goOn,
	keptAttempts,
	openLesson,
	rightAnswer,
	take,
	type Way,
} from './answering.ts';
import { expect, test } from './fixtures.ts';

const ways: Way[] = ['right', 'wrong-right', 'skip', 'wrong-wrong', 'wrong-reveal', 'right'];
const headings: Partial<Record<Way, RegExp>> = {
	right: /^Right$/,
	'wrong-right': /^Right, at the second try$/,
	'wrong-wrong': /^Not quite/,
	'wrong-reveal': /^(Not quite|The answer is right)/,
};

/** The feedback names how it went, and the words that settle it are marked in their paragraphs. */
async function expectFeedback(page: Page, lesson: Lesson, question: Question, way: Way) {
	const status = card(page)
		.getByRole('status')
		.filter({ has: page.getByRole('heading') });
	await expect(status.getByRole('heading')).toHaveText(headings[way]!);
	await expect(status).toContainText(plainText(question.explanation).trim().slice(0, 40));
	for (const citation of question.evidence) {
		const paragraph = page.locator(`p#${citation.paragraph}[data-cited]`);
		await expect(paragraph).toHaveCount(1);
		const marked = (await paragraph.locator('mark').allTextContents()).join('');
		expect(marked).toContain(citedWords(lesson, citation));
	}
}

async function takeAll(page: Page, lesson: Lesson) {
	const seen = new Set<string>();
	for (let n = 0; !(await page.getByRole('heading', { name: en.results.heading }).isVisible()); n++) {
		if (!(await page.locator('#stem').isVisible())) {
			await goOn(page);
			continue;
		}
		const { id } = await askedNow(page, lesson);
		// What was put off once is answered when it comes again.
		const way = seen.has(id) && ways[n % ways.length] === 'skip' ? 'right' : ways[n % ways.length]!;
		seen.add(id);
		const question = await take(page, lesson, way);
		if (way === 'skip') continue;
		await expectFeedback(page, lesson, question, way);
		await goOn(page);
	}
	expect(seen.size).toBe(lesson.questions.length);
}

async function expectResults(page: Page, lesson: Lesson) {
	const [kept] = await keptAttempts(page);
	const loaded = loadAttempt(kept!, lesson, defaultSettings);
	if (!loaded.ok) throw new Error(`What is kept is ${loaded.why}.`);
	const score = scoreOf(lesson, loaded.attempt.rounds[0]!);
	expect(score.answered).toBe(lesson.questions.length);
	await expect(card(page).getByText(en.results.percent(score.percent), { exact: true })).toBeVisible();
}

for (const tag of ['@laptop', '@phone']) {
	test(
		`the whole lesson is taken by pointer, and every answer leads to its words ${tag}`,
		{ tag },
		async ({ page }) => {
			test.setTimeout(180_000);
			const lesson = await openLesson(page);
			await button(page, en.opening.begin).click();
			await takeAll(page, lesson);
			await expectResults(page, lesson);
		},
	);
}

/** Presses Tab until the focus is where it is wanted; fails where it never comes there. */
async function tabTo(page: Page, wanted: string) {
	for (let presses = 0; presses < 80; presses++) {
		const there = await page.evaluate(
			(selector) => document.activeElement?.matches(selector) ?? false,
			wanted,
		);
		if (there) return;
		await page.keyboard.press('Tab');
	}
	throw new Error(`Tab never comes to ${wanted}.`);
}

/** Gives an answer with Tab, arrows and Space alone. */
async function giveByKeyboard(page: Page, lesson: Lesson, question: Question) {
	const { response, proof } = rightAnswer(question);
	const walkRadios = async (name: string, isThere: () => Promise<boolean>) => {
		await tabTo(page, `input[name="${name}"]`);
		await page.keyboard.press('Space');
		for (let i = 0; i < 40 && !(await isThere()); i++) await page.keyboard.press('ArrowDown');
	};
	const activeLabel = () =>
		page.evaluate(() => {
			const active = document.activeElement as HTMLInputElement;
			return active.checked
				? (active.getAttribute('aria-label') ?? active.labels?.[0]?.textContent.trim() ?? '')
				: '';
		});
	if (question.kind === 'choice' && response.kind === 'choice') {
		const several = response.picked.length > 1;
		for (const id of response.picked) {
			const text = plainText(question.choices.find((choice) => choice.id === id)!.text);
			if (!several) await walkRadios(`choice-${question.id}`, async () => (await activeLabel()) === text);
			else {
				await page.locator('#stem').evaluate((stem) => stem.focus());
				for (let i = 0; i < 12; i++) {
					await page.keyboard.press('Tab');
					const label = await page.evaluate(
						() => (document.activeElement as HTMLInputElement).labels?.[0]?.textContent.trim() ?? '',
					);
					if (label === text) break;
				}
				await page.keyboard.press('Space');
			}
		}
	}
	if (question.kind === 'verdict' && response.kind === 'verdict') {
		for (const { id, verdict } of question.statements) {
			await walkRadios(
				`verdict-${question.id}-${id}`,
				async () => (await activeLabel()) === en.verdicts[verdict],
			);
		}
	}
	if (response.kind === 'order') {
		for (const [i, id] of response.order.entries()) {
			const what = plainText(lesson.events.find((event) => event.id === id)!.what);
			const name = en.item.earlier(what);
			const place = () =>
				card(page)
					.getByRole('listitem')
					.evaluateAll((all, words) => all.findIndex((item) => item.textContent.includes(words)), what);
			const at = await place();
			if (at > i) {
				await page.locator('#stem').evaluate((stem) => stem.focus());
				await tabTo(page, `button[aria-label="${name.replaceAll('"', '\\"')}"]`);
			}
			for (let left = at; left > i; left--) {
				await page.keyboard.press('Enter');
				await expect.poll(place).toBe(left - 1);
				// The focus goes with the event that is moved.
				await expect(button(page, name)).toBeFocused();
			}
		}
		await page.locator('#stem').evaluate((stem) => stem.focus());
	}
	if (question.kind === 'match' && response.kind === 'match') {
		for (const [id, target] of response.matches) {
			await tabTo(page, `select[aria-labelledby="says-${question.id}-${id}"]`);
			const select = page.locator(`select[aria-labelledby="says-${question.id}-${id}"]`);
			for (let i = 0; i < 20 && (await select.inputValue()) !== target; i++)
				await page.keyboard.press('ArrowDown');
			for (let i = 0; i < 20 && (await select.inputValue()) !== target; i++)
				await page.keyboard.press('ArrowUp');
			await page.locator('#stem').evaluate((stem) => stem.focus());
		}
	}
	const paragraph = response.kind === 'pinpoint' ? response.paragraph : proof;
	if (paragraph) {
		const name = response.kind === 'pinpoint' ? `paragraph-${question.id}` : `paragraph-${question.id}-proof`;
		const wanted = en.article.paragraph(Number(paragraph.slice(1)));
		await walkRadios(name, async () => (await activeLabel()) === wanted);
	}
}

test('the whole lesson is taken by the keyboard alone, and the focus stays where the learner is', async ({
	page,
}) => {
	test.setTimeout(240_000);
	const lesson = await openLesson(page);
	await tabTo(page, 'a[href="#questions"]');
	await page.keyboard.press('Enter');
	await tabTo(page, '#questions .content button');
	await page.keyboard.press('Enter');
	for (let n = 0; n < lesson.questions.length; n++) {
		if (!(await page.locator('#stem').isVisible())) {
			await tabTo(page, '#questions button');
			await page.keyboard.press('Enter');
		}
		await expect(page.locator('#stem')).toBeFocused();
		const question = await askedNow(page, lesson);
		await giveByKeyboard(page, lesson, question);
		await tabTo(page, '.actions button');
		await page.keyboard.press('Enter');
		// *Check* has become *Next* under the focus.
		const primary = page.locator('.actions button').first();
		await expect(primary).toBeFocused();
		await expect(primary).toHaveText(/Next question|Finish this part/);
		await expect(card(page).getByRole('heading', { name: en.feedback.right, exact: true })).toBeVisible();
		if (n === 0) await expectWayToTheWordsAndBack(page, question);
		await tabTo(page, '.actions button');
		await page.keyboard.press('Enter');
	}
	await tabTo(page, '#questions button');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { name: en.results.heading })).toBeFocused();
	await expect(card(page).getByText(en.results.percent(100), { exact: true })).toBeVisible();
});

/** From the feedback to the marked words and back, by keyboard. */
async function expectWayToTheWordsAndBack(page: Page, question: Question) {
	const paragraph = question.evidence[0]!.paragraph;
	await page.keyboard.press('Shift+Tab');
	await page.keyboard.press('Enter');
	await expect(page.locator(`#${paragraph}`)).toBeFocused();
	await expect(page.locator(`#${paragraph}`)).toBeInViewport();
	await tabTo(page, 'button.back');
	await page.keyboard.press('Enter');
	await expect(
		card(page).getByRole('link', { name: en.feedback.show(Number(paragraph.slice(1))) }),
	).toBeFocused();
}

test('an order is put right by dragging, too', async ({ page }) => {
	const lesson = await openLesson(page);
	const first = lesson.questions.find(({ kind }) => kind === 'order')!;
	await button(page, en.opening.begin).click();
	while ((await askedNow(page, lesson)).id !== first.id) await take(page, lesson, 'skip');
	const items = card(page).getByRole('listitem');
	const before = await items.allInnerTexts();
	const from = await items.nth(0).locator('[data-handle]').boundingBox();
	const to = await items.nth(2).boundingBox();
	await page.mouse.move(from!.x + 8, from!.y + 8);
	await page.mouse.down();
	await page.mouse.move(from!.x + 8, to!.y + to!.height - 4, { steps: 12 });
	await page.mouse.up();
	await expect
		.poll(() => items.allInnerTexts())
		.toEqual([before[1], before[2], before[0], ...before.slice(3)]);
});

test('a pinpoint is answered by clicking the paragraph in the article', async ({ page }) => {
	const lesson = await openLesson(page);
	const first = lesson.questions.find(({ kind }) => kind === 'pinpoint')!;
	await button(page, en.opening.begin).click();
	while ((await askedNow(page, lesson)).id !== first.id) await take(page, lesson, 'skip');
	await page.locator(`#${first.evidence[0]!.paragraph}`).click();
	await button(page, en.item.check).click();
	await expect(card(page).getByRole('heading', { name: en.feedback.right, exact: true })).toBeVisible();
});

test('the review leads from every question to its paragraph, and each has an address', async ({ page }) => {
	test.setTimeout(120_000);
	const lesson = await openLesson(page, 'mode=test');
	await button(page, en.opening.begin).click();
	for (let n = 0; n < 3; n++) {
		const question = await askedNow(page, lesson);
		await give(page, lesson, question, rightAnswer(question));
		await button(page, en.item.keep).click();
	}
	const practice = await openLesson(page, '', '#review');
	for (const question of practice.questions) {
		const entry = page.locator(`#q-${question.id}`);
		if (await entry.locator('summary').isVisible()) await entry.locator('summary').click();
		const { paragraph } = question.evidence[0]!;
		await entry.locator('.why a').first().click();
		await expect(page.locator(`#${paragraph}[data-cited] mark`).first()).toBeInViewport();
		await expect(page.locator(`#${paragraph}`)).toBeFocused();
	}
	const last = practice.questions.at(-1)!;
	await page.goto('about:blank');
	await openLesson(page, '', `#q-${last.id}`);
	await expect(page.locator(`#q-${last.id}`)).toBeInViewport();
	await button(page, en.review.close).click();
	await expect(page.getByRole('heading', { name: en.opening.heading })).toBeVisible();
	expect(new URL(page.url()).hash).toBe('');
});
