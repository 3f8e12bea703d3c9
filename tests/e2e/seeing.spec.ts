import type { Page } from '@playwright/test';
import { enLater } from '#lib/i18n/en-later.ts';
import { takeAll as takeAllOf } from '#tests/lessons/take-questions.ts';
import { begin, card, openLesson, take } from './answering.ts';
import { expect, test } from './fixtures.ts';
import { openTaken } from './open-taken.ts';

/** The lesson at its results: right, right later, missed and left open. */
async function openResults(page: Page): Promise<void> {
	const ways = ['right', 'wrong-right', 'wrong-wrong'] as const;
	await openTaken(page, 'confidence=on', (session) => {
		takeAllOf(session, (_, n) => ways[n % 3]!);
	});
	await expect(card(page).getByRole('heading', { name: enLater.results.heading })).toBeVisible();
	await expect(card(page).getByRole('table')).toBeVisible();
}

/** How an element's colour stands out from its ground, or from the page's (WCAG 2.2: 1.4.3, 1.4.11). */
function contrastOf(element: Element, [colour, ground]: [colour: string, ground: string | null]): number {
	const luminance = (css: string) => {
		const [r = 0, g = 0, b = 0] = css.match(/[\d.]+/g)!.map(Number);
		const linear = [r, g, b].map((one) => {
			const share = one / 255;
			return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
		});
		return 0.2126 * linear[0]! + 0.7152 * linear[1]! + 0.0722 * linear[2]!;
	};
	const style = getComputedStyle(element);
	const under = ground ? style.getPropertyValue(ground) : getComputedStyle(document.body).backgroundColor;
	const [dark, light] = [luminance(style.getPropertyValue(colour)), luminance(under)].sort((a, b) => a - b);
	return (light! + 0.05) / (dark! + 0.05);
}

for (const colorScheme of ['dark', 'light'] as const) {
	test(`in ${colorScheme} forced colours cited words, ticks, bars and blocks stand out`, async ({ page }) => {
		await page.emulateMedia({ forcedColors: 'active', colorScheme });
		const lesson = await openLesson(page);
		await begin(page);
		await take(page, lesson, 'right');
		const mark = page.locator('mark').first();
		await expect(mark).toBeVisible();
		expect(
			await mark.evaluate(contrastOf, ['color', 'background-color'] as [string, string]),
		).toBeGreaterThan(4.5);
		const alone = (colour: string) => [colour, null] as [string, null];
		const answered = page.locator('.bar [data-status="right"]').first();
		expect(await answered.evaluate(contrastOf, alone('background-color'))).toBeGreaterThan(3);

		await openResults(page);
		const block = (is: string) => card(page).locator(`ol i[data-is="${is}"]`).first();
		expect(await block('right').evaluate(contrastOf, alone('background-color'))).toBeGreaterThan(3);
		for (const is of ['right', 'later', 'missed'])
			expect(await block(is).evaluate(contrastOf, alone('border-top-color')), is).toBeGreaterThan(3);
		const bar = card(page).locator('.bar [data-status="missed"]').first();
		expect(await bar.evaluate(contrastOf, alone('border-top-color'))).toBeGreaterThan(3);
		const meter = card(page).locator('meter').first();
		expect(await meter.evaluate(contrastOf, alone('border-top-color'))).toBeGreaterThan(3);
	});
}

/** What of the card is cut, juts out at its side, or lies on the words beside it. */
async function outOfPlace(page: Page): Promise<string[]> {
	return card(page).evaluate((card) => {
		const edge = card.getBoundingClientRect();
		const problems = [document.documentElement, card]
			.filter((element) => element.scrollWidth > element.clientWidth)
			.map((element) => `${element.tagName} scrolls sideways`);
		const texts = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
		const boxes: { text: string; rect: DOMRect }[] = [];
		for (let node = texts.nextNode(); node; node = texts.nextNode()) {
			const parent = node.parentElement!;
			if (
				!node.textContent?.trim() ||
				!parent.checkVisibility() ||
				parent.closest('.hidden-visually, option, .actions')
			)
				continue;
			const range = document.createRange();
			range.selectNodeContents(node);
			for (const rect of range.getClientRects())
				if (rect.width > 0) boxes.push({ text: node.textContent.trim().slice(0, 40), rect });
		}
		for (const { text, rect } of boxes)
			if (rect.left < edge.left - 1 || rect.right > edge.right + 1) problems.push(`“${text}” is cut`);
		// Lines of letters may touch; words that lie on each other share more than a third of a line.
		for (const [i, one] of boxes.entries())
			for (const other of boxes.slice(i + 1)) {
				const across = Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left);
				const down = Math.min(one.rect.bottom, other.rect.bottom) - Math.max(one.rect.top, other.rect.top);
				if (across > 2 && down > Math.min(one.rect.height, other.rect.height) / 3)
					problems.push(`“${one.text}” lies on “${other.text}”`);
			}
		return problems;
	});
}

test('at a browser’s font of 32 px and 390 px width the results are whole', async ({ page, context }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	const devtools = await context.newCDPSession(page);
	await devtools.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
	await openResults(page);
	expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
	expect(await outOfPlace(page)).toEqual([]);
});

// WCAG 2.2, 1.4.12.
const spacing =
	'* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }';

test('at 320 px the results are whole with letters, words and lines spaced', async ({ page, troubles }) => {
	await page.setViewportSize({ width: 320, height: 640 });
	await openResults(page);
	await page.evaluate((css) => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(css);
		document.adoptedStyleSheets.push(sheet);
	}, spacing);
	expect(await outOfPlace(page)).toEqual([]);
	expect(troubles).toEqual([]);
});
