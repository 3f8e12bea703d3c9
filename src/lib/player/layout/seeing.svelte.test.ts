import { expect, onTestFinished, test } from 'vitest';
// Gives `cdp()` its type.
import type {} from '@vitest/browser-playwright';
import { cdp, page } from 'vitest/browser';
import { enLater } from '#lib/i18n/en-later.ts';
import { button, heading, renderLesson } from '#tests/components/render-lesson.ts';
import { comeTo, takeAll, takeQuestion } from '#tests/lessons/take-questions.ts';

/** The lesson at its results: right, right later and missed. */
async function openResults(): Promise<void> {
	const ways = ['right', 'wrong-right', 'wrong-wrong'] as const;
	await renderLesson('', (session) => takeAll(session, (_, n) => ways[n % 3]!));
	await expect.element(heading(enLater.results.heading)).toBeVisible();
}

/** A reader's own colours, in this scheme. */
async function forceColours(scheme: 'dark' | 'light'): Promise<void> {
	const emulate = async (features: { name: string; value: string }[]) => {
		await cdp().send('Emulation.setEmulatedMedia', { features });
	};
	onTestFinished(() => emulate([]));
	await emulate([
		{ name: 'forced-colors', value: 'active' },
		{ name: 'prefers-color-scheme', value: scheme },
	]);
	expect(matchMedia(`(forced-colors: active) and (prefers-color-scheme: ${scheme})`).matches).toBe(true);
}

/** How an element's colour stands out from its ground, or from the page's (WCAG 2.2: 1.4.3, 1.4.11). */
function contrastOf(selector: string, colour: string, ground?: string): number {
	const luminance = (css: string) => {
		const [r = 0, g = 0, b = 0] = css.match(/[\d.]+/g)!.map(Number);
		const linear = [r, g, b].map((one) => {
			const share = one / 255;
			return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
		});
		return 0.2126 * linear[0]! + 0.7152 * linear[1]! + 0.0722 * linear[2]!;
	};
	const style = getComputedStyle(document.querySelector(selector)!);
	const own = ground ? style.getPropertyValue(ground) : '';
	const isSeen = own && !/^rgba\(.*, 0\)$/.test(own);
	const under = isSeen ? own : getComputedStyle(document.body).backgroundColor;
	const [dark, light] = [style.getPropertyValue(colour), under].map(luminance).sort((a, b) => a - b);
	return (light! + 0.05) / (dark! + 0.05);
}

const schemes = ['dark', 'light'] as const;

test.for(schemes)('in %s forced colours cited words and a filter that is on can be read', async (scheme) => {
	await forceColours(scheme);
	await renderLesson('shuffle=off', (session) => {
		takeAll(session, (_, n) => (n === 0 ? 'wrong-wrong' : 'right'));
		session.review();
	});
	await button(enLater.review.missed(1)).click();
	expect(contrastOf('[aria-pressed="true"]', 'color', 'background-color')).toBeGreaterThan(4.5);
	expect(contrastOf('[aria-pressed="true"]', 'background-color')).toBeGreaterThan(3);
	const links = document.querySelectorAll<HTMLElement>('.why a[href^="#p"]');
	links[0]!.click();
	await expect.poll(() => document.querySelector('article mark')).not.toBeNull();
	expect(contrastOf('article mark', 'color', 'background-color')).toBeGreaterThan(4.5);
});

test.for(schemes)('in %s forced colours what was picked can be told from what was not', async (scheme) => {
	await forceColours(scheme);
	await renderLesson('stages=events&shuffle=off', (session) => {
		session.begin();
		comeTo(session, ({ kind }) => kind === 'pinpoint');
		takeQuestion(session, 'wrong');
		session.retry();
	});
	expect(contrastOf('label:has(:checked)', 'color', 'background-color')).toBeGreaterThan(4.5);
	expect(contrastOf('label:has(:checked)', 'background-color')).toBeGreaterThan(3);
});

test.for(schemes)('in %s forced colours progress, blocks and meters stand out', async (scheme) => {
	await forceColours(scheme);
	await openResults();
	expect(contrastOf('.bar [data-status="right"]', 'background-color')).toBeGreaterThan(3);
	expect(contrastOf('.bar [data-status="missed"]', 'border-top-color')).toBeGreaterThan(3);
	expect(contrastOf('ol i[data-is="right"]', 'background-color')).toBeGreaterThan(3);
	for (const is of ['right', 'later', 'missed'])
		expect(contrastOf(`ol i[data-is="${is}"]`, 'border-top-color'), is).toBeGreaterThan(3);
	expect(contrastOf('meter', 'border-top-color')).toBeGreaterThan(3);
});

/** What of the card is cut, juts out at its side, or lies on the words beside it. */
function outOfPlace(): string[] {
	const card = document.querySelector<HTMLElement>('#questions')!;
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
}

test('at a browser’s font of 32 px and 390 px width the results are whole', async () => {
	await page.viewport(390, 844);
	await cdp().send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
	onTestFinished(async () => {
		await cdp().send('Page.setFontSizes', { fontSizes: { standard: 16, fixed: 13 } });
		await page.viewport(1440, 900);
	});
	await openResults();
	expect(getComputedStyle(document.documentElement).fontSize).toBe('32px');
	expect(outOfPlace()).toEqual([]);
});

// WCAG 2.2, 1.4.12.
const spacing =
	'* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }';

test('at 320 px the results are whole with letters, words and lines spaced', async () => {
	await page.viewport(320, 640);
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(spacing);
	document.adoptedStyleSheets.push(sheet);
	onTestFinished(async () => {
		document.adoptedStyleSheets.pop();
		await page.viewport(1440, 900);
	});
	await openResults();
	expect(outOfPlace()).toEqual([]);
});

test('in a sheet the head of the review lies below its grip, and over none of the filters', async () => {
	await page.viewport(390, 844);
	onTestFinished(() => page.viewport(1440, 900));
	await renderLesson('shuffle=off', (session) => {
		takeAll(session, (_, n) => (n === 0 ? 'wrong-wrong' : 'right'));
		session.review();
	});
	await expect.element(heading(enLater.review.heading)).toBeVisible();
	const box = (selector: string) => document.querySelector(`#questions ${selector}`)!.getBoundingClientRect();
	const head = () => box('.content header');
	expect(head().top).toBeGreaterThanOrEqual(box('.grip').bottom - 1);
	expect(box('.filters').top).toBeGreaterThan(head().bottom);
	document.querySelector('#questions')!.scrollTo({ top: 400, behavior: 'instant' });
	expect(head().top).toBeGreaterThanOrEqual(box('.grip').bottom - 1);
});
