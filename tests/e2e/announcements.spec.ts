import type { Page } from '@playwright/test';
import { en } from '#lib/i18n/en.ts';
import { plainText } from '#lib/lesson/plain-text.ts';
import { askedNow, button, give, openLesson, rightAnswer, wrongAnswer } from './answering.ts';
import { expect, test } from './fixtures.ts';

declare global {
	interface Window {
		pilcrowTestSaid?: { said: string; isNew: boolean }[];
	}
}

/**
 * Listens as a screen reader does: what is put into a live region is said, and only where the region was there before. All
 * that one task puts there is said at once.
 */
async function listen(page: Page): Promise<void> {
	await page.evaluate(() => {
		const said: { said: string; isNew: boolean }[] = (window.pilcrowTestSaid = []);
		const regions = () => new Set(document.querySelectorAll('[role="status"], [role="alert"], [aria-live]'));
		let before = regions();
		new MutationObserver((changes) => {
			const added = new Map<Element, string[]>();
			for (const { target, addedNodes, type } of changes) {
				const element = target instanceof Element ? target : target.parentElement;
				const region = element?.closest('[role="status"], [role="alert"], [aria-live]');
				if (!region) continue;
				const texts = type === 'characterData' ? [target] : [...addedNodes];
				// What was taken out again at once is not said.
				const words = texts.filter((node) => region.contains(node)).map((node) => node.textContent ?? '');
				added.set(region, [...(added.get(region) ?? []), ...words]);
			}
			const now = regions();
			// A region that comes with words in it may be passed over in silence.
			for (const region of now)
				if (!before.has(region) && !added.has(region) && region.textContent.trim())
					added.set(region, [region.textContent]);
			for (const [region, words] of added) {
				const text = words.join(' ').replace(/\s+/g, ' ').trim();
				if (text) said.push({ said: text, isNew: !before.has(region) });
			}
			before = now;
		}).observe(document, { childList: true, characterData: true, subtree: true });
	});
}

/** All that was said since this was last asked, by regions that were there before. */
async function heard(page: Page): Promise<string[]> {
	// A frame later all that the press did has been done.
	await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
	const all = await page.evaluate(() => window.pilcrowTestSaid!.splice(0));
	expect(all.filter(({ isNew }) => isNew)).toEqual([]);
	return all.map(({ said }) => said);
}

/** The same where one thing is said at most. */
async function said(page: Page): Promise<string> {
	const all = await heard(page);
	expect(all.slice(1)).toEqual([]);
	return all[0] ?? '';
}

test('each answer is followed by its feedback, said once, by a region that was there before', async ({
	page,
}) => {
	const lesson = await openLesson(page, 'stages=events&shuffle=off&seed=1');
	await button(page, en.opening.begin).click();
	await listen(page);
	const check = () => button(page, en.item.check).click();

	const first = await askedNow(page, lesson);
	const explained = plainText(first.explanation).replace(/\s+/g, ' ').trim();
	await check();
	expect(await said(page)).toBe(en.item.incomplete.choice);
	await give(page, lesson, first, wrongAnswer(first, lesson));
	expect(await said(page)).toBe('');
	await check();
	const wrong = await said(page);
	expect(wrong).toMatch(new RegExp(`^${en.feedback.wrong}`));
	expect(wrong).toContain(en.feedback.readAgain);
	expect(wrong).toContain(en.feedback.triesLeft(1));
	expect(wrong).not.toContain(explained);
	await button(page, en.item.again).click();
	expect(await said(page)).toBe('');
	await give(page, lesson, first, rightAnswer(first));
	await check();
	const right = await said(page);
	expect(right).toMatch(new RegExp(`^${en.feedback.rightAt(2)}`));
	expect(right).toContain(explained);
	await button(page, en.item.next).click();
	expect(await said(page)).toBe('');

	// A pinpoint, and its key shown.
	const second = await askedNow(page, lesson);
	await give(page, lesson, second, wrongAnswer(second, lesson));
	await check();
	expect(await said(page)).toMatch(new RegExp(`^${en.feedback.wrong}`));
	await button(page, en.item.reveal).click();
	expect(await said(page)).toContain(plainText(second.explanation).replace(/\s+/g, ' ').trim());
	await button(page, en.item.next).click();
	expect(await said(page)).toBe('');

	// An order, partly right: each step of an event is told too.
	const third = await askedNow(page, lesson);
	if (third.kind !== 'order') throw new Error('The third question is no order.');
	const [one, other, ...rest] = third.solution as [string, string, ...string[]];
	await give(page, lesson, third, { response: { kind: 'order', order: [other, one, ...rest] }, proof: null });
	for (const told of await heard(page)) expect(told).toMatch(/: now \d of \d$/);
	await check();
	const { length } = third.solution;
	expect(await said(page)).toContain(en.feedback.partly(length - 2, length));
});

test('a test says nothing of how an answer went', async ({ page }) => {
	const lesson = await openLesson(page, 'stages=reading&mode=test&shuffle=off');
	await button(page, en.opening.begin).click();
	await listen(page);
	await button(page, en.item.keep).click();
	const first = await askedNow(page, lesson);
	expect(await said(page)).toBe(en.item.incomplete[first.kind]);
	for (let n = 0; n < 2; n++) {
		const question = await askedNow(page, lesson);
		await give(page, lesson, question, n === 0 ? rightAnswer(question) : wrongAnswer(question, lesson));
		await button(page, en.item.keep).click();
		await expect(page.locator('#stem')).not.toHaveText(plainText(question.prompt));
		expect(await said(page)).toBe('');
	}
});
