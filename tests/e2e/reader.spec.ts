import type { Locator, Page } from '@playwright/test';
import { en } from '#lib/i18n/en.ts';
import { expect, test } from './fixtures.ts';

const lessonId = 'us-ukraine-intelligence';

/** Opens the lesson and begins with its first question: a choice with one right answer, the first of them wrong. */
async function begin(page: Page, query = ''): Promise<void> {
	await page.goto(`${lessonId}/?walk=off&length=whole&stages=voices&shuffle=off${query}`);
	await button(page, en.opening.begin).click();
}

/** Answers the first question wrongly, so that the words that it misreads are marked. */
async function answer(page: Page): Promise<void> {
	await page.locator('#questions input[type=radio]').first().check();
	await button(page, en.item.check).click();
	await expect(page.locator('article mark').first()).toBeVisible();
}

function button(page: Page, name: string): Locator {
	return page.locator('#questions').getByRole('button', { name, exact: true });
}

/** A term of the article: its words, the button that explains them, and the explanation. */
function term(page: Page, words: string) {
	return {
		words: page.locator('.term', { hasText: new RegExp(`^${words}$`) }),
		button: page.getByRole('button', { name: `${en.glossary.explain} ${words}`, exact: true }),
		explanation: page.locator('[popover]', { has: page.locator('b', { hasText: new RegExp(`^${words}$`) }) }),
	};
}

const sidewaysScroll = (page: Page) =>
	page.evaluate(() =>
		[document.documentElement, document.querySelector('#questions')!].map(
			({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
		),
	);

test.describe('a term', () => {
	for (const tag of ['@laptop', '@phone']) {
		test(`is explained beside its words, and a second click closes it ${tag}`, { tag }, async ({ page }) => {
			await page.goto(`${lessonId}/`);
			const kyiv = term(page, 'Kyiv');
			await kyiv.words.evaluate((words) => words.scrollIntoView({ block: 'start', behavior: 'instant' }));
			const click = () => (tag === '@phone' ? kyiv.words.tap() : kyiv.words.click());
			await click();
			await expect(kyiv.explanation).toBeVisible();
			const word = (await kyiv.words.boundingBox())!;
			const box = (await kyiv.explanation.boundingBox())!;
			const { width } = page.viewportSize()!;
			expect(box.x).toBeGreaterThanOrEqual(0);
			expect(box.x + box.width).toBeLessThanOrEqual(width);
			expect(box.x).toBeLessThan(word.x + word.width);
			expect(box.x + box.width).toBeGreaterThan(word.x);
			const gap = Math.max(box.y - (word.y + word.height), word.y - (box.y + box.height));
			expect(gap).toBeGreaterThanOrEqual(0);
			expect(gap).toBeLessThan(16);
			await click();
			await expect(kyiv.explanation).toBeHidden();
		});
	}

	test('can be read at 320 px, every one', async ({ page }) => {
		await page.setViewportSize({ width: 320, height: 640 });
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await page.goto(`${lessonId}/`);
		const buttons = page.locator('.term button');
		for (let i = 0; i < (await buttons.count()); i++) {
			await buttons.nth(i).focus();
			await page.keyboard.press('Enter');
			const box = (await page.locator(':popover-open').boundingBox())!;
			expect(box.x).toBeGreaterThanOrEqual(0);
			expect(box.x + box.width).toBeLessThanOrEqual(320);
			expect(box.y).toBeGreaterThanOrEqual(0);
			expect(box.y + box.height).toBeLessThanOrEqual(640);
			await page.keyboard.press('Escape');
		}
		expect((await sidewaysScroll(page))[0]).toBe(0);
	});

	test('is not underlined on paper', async ({ page }) => {
		await page.goto(`${lessonId}/`);
		const words = term(page, 'Kyiv').words;
		await expect(words).toHaveCSS('text-decoration-line', 'underline');
		await page.emulateMedia({ media: 'print' });
		await expect(words).toHaveCSS('text-decoration-line', 'none');
	});

	test.describe('without script', () => {
		test.use({ withoutScript: true });

		test('is explained too', async ({ page }) => {
			await page.goto(`${lessonId}/`);
			const kyiv = term(page, 'Kyiv');
			await kyiv.words.click();
			await expect(kyiv.explanation).toBeVisible();
			await page.keyboard.press('Escape');
			await expect(kyiv.explanation).toBeHidden();
		});
	});
});

const thread = (page: Page) => page.locator('.lesson > svg');

test.describe('the thread', () => {
	test.beforeEach(async ({ page }) => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
	});

	test('is gone with the words out of view, and there again with them', async ({ page }) => {
		await begin(page);
		await answer(page);
		await expect(thread(page)).toBeVisible();
		await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
		await expect(thread(page)).toHaveCount(0);
		await page.locator('article mark').first().scrollIntoViewIfNeeded();
		await expect(thread(page)).toBeVisible();
	});

	test('is drawn once, and not at all where motion is not wanted', async ({ page }) => {
		await begin(page);
		await answer(page);
		const name = () =>
			thread(page)
				.locator('path')
				.evaluate((path) => getComputedStyle(path).animationName);
		expect(await name()).toBe('none');
		await page.emulateMedia({ reducedMotion: 'no-preference' });
		await expect(thread(page).locator('path[data-drawn]')).toBeVisible();
		await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
		await expect(thread(page)).toHaveCount(0);
		await page.evaluate(() =>
			document.querySelector('mark')!.scrollIntoView({ block: 'center', behavior: 'instant' }),
		);
		await expect(thread(page)).toBeVisible();
		expect(await name()).toBe('none');
	});

	test('is the text’s colour in forced colours, and not on paper', async ({ page }) => {
		await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
		await begin(page);
		await answer(page);
		const text = await page.evaluate(() => getComputedStyle(document.body).color);
		await expect(thread(page).locator('path')).toHaveCSS('stroke', text);
		await page.emulateMedia({ media: 'print', forcedColors: 'active' });
		await expect(thread(page)).toBeHidden();
	});

	test('is not drawn over a sheet @phone', { tag: '@phone' }, async ({ page }) => {
		await begin(page);
		await answer(page);
		await expect(thread(page)).toHaveCount(0);
	});
});

test.describe('hard conditions', () => {
	const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
		p { margin-block-end: 2em !important }`;
	const longWord = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
	const conditions: { name: string; css?: string; dir?: string; word?: string }[] = [
		{ name: 'with wider spacing of text (WCAG 1.4.12)', css: spacing },
		{ name: 'with text twice as large', css: 'html { font-size: 32px !important }' },
		{ name: 'from right to left', dir: 'rtl' },
		{ name: 'with a word longer than the line', word: longWord },
	];
	for (const { name, css, dir, word } of conditions)
		test(`nothing is wider than the screen, at 320 to 1440 px, ${name}`, async ({ page }) => {
			await begin(page);
			await answer(page);
			// It comes with the later script, and so do styles that must stay.
			await expect(thread(page)).toBeVisible();
			await page.evaluate(
				({ css = '', dir = '', word }) => {
					const sheet = new CSSStyleSheet();
					sheet.replaceSync(css);
					document.adoptedStyleSheets.push(sheet);
					document.documentElement.dir = dir;
					if (!word) return;
					const written = 'h1, article p[data-number], #stem, .said h3, .said p, #questions label > span';
					for (const element of document.querySelectorAll(written)) element.prepend(`${word} `);
				},
				{ css, dir, word },
			);
			for (const width of [320, 390, 960, 1440]) {
				await page.setViewportSize({ width, height: 900 });
				expect(await sidewaysScroll(page), `at ${width} px`).toEqual([0, 0]);
			}
		});

	test('at 400 % everything can be reached, and what stays in place leaves room for what scrolls', async ({
		page,
	}) => {
		await page.setViewportSize({ width: 320, height: 256 });
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await begin(page);
		/** Of what can be reached in the sheet, what lies under something else when it is brought into view. */
		const covered = () =>
			page.locator('#questions :is(button, input, h2, h3, .said p)').evaluateAll((all) =>
				all
					.filter((element) => element.checkVisibility())
					.filter((element) => {
						element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
						const { left, top, width, height } = element.getBoundingClientRect();
						const met = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 12));
						return !met?.closest('#questions') || !(element.contains(met) || met.contains(element));
					})
					.map((element) => element.outerHTML.slice(0, 80)),
			);
		expect(await covered()).toEqual([]);
		await answer(page);
		expect(await covered()).toEqual([]);
	});

	test(
		'what the keyboard reaches in the article stands above the sheet @phone',
		{ tag: '@phone' },
		async ({ page }) => {
			await page.emulateMedia({ reducedMotion: 'reduce' });
			await page.goto(`${lessonId}/`);
			const sheet = page.locator('#questions');
			for (const height of ['half', 'peek', 'full']) {
				if (height === 'peek') await button(page, en.quiz.sheet.smaller).click();
				if (height === 'full') {
					await button(page, en.quiz.sheet.larger).click();
					await button(page, en.quiz.sheet.larger).click();
				}
				await expect(sheet).toHaveAttribute('data-height', height);
				const terms = page.locator('.term button');
				for (const i of [0, 3, 8]) {
					await terms.nth(i).focus();
					const top = (await sheet.boundingBox())!.y;
					const word = (await terms.nth(i).boundingBox())!;
					expect(word.y, `${height}, term ${i}`).toBeGreaterThanOrEqual(0);
					expect(word.y + word.height, `${height}, term ${i}`).toBeLessThanOrEqual(top + 1);
				}
			}
		},
	);

	test('a picked paragraph shows in forced colours, in the question and in the article', async ({ page }) => {
		await page.emulateMedia({ forcedColors: 'active' });
		await page.goto(`${lessonId}/?walk=off&length=whole&stages=voices&shuffle=off&prove=all`);
		await button(page, en.opening.begin).click();
		await page.getByRole('radio', { name: en.article.paragraph(2), exact: true }).check();
		const ground = (n: number) =>
			page
				.locator('label', { has: page.getByRole('radio', { name: en.article.paragraph(n), exact: true }) })
				.evaluate((label) => getComputedStyle(label).backgroundColor);
		expect(await ground(2)).not.toBe(await ground(3));
		const bar = await page
			.locator('#p2')
			.evaluate((paragraph) => getComputedStyle(paragraph, '::after').borderInlineStartWidth);
		expect(bar).toBe('3px');
	});
});
