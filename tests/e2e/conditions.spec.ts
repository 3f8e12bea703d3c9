import type { Page } from '@playwright/test';
import { en } from '#lib/i18n/en.ts';
import { enLater } from '#lib/i18n/en-later.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import type { QuestionKind } from '#lib/lesson/question-kinds.ts';
import { isSelfMarked } from '#lib/quiz/marking/kinds.ts';
import type { Stage } from '#lib/lesson/question.ts';
import { plainText } from '#lib/lesson/plain-text.ts';
import {
	askedNow,
	begin,
	button,
	card,
	give,
	goOn,
	lessonId,
	lessonOn,
	openLesson,
	rightAnswer,
	take,
	wrongAnswer,
} from './answering.ts';
import { expect, test } from './fixtures.ts';
import { serveLesson } from './serve-lesson.ts';

declare global {
	interface Window {
		/** What began to move, since the page was loaded. */
		pilcrowTestMoves?: string[];
	}
}

const screensOf = 'stages=events,voices&walk=before';

/** Shows each screen once, each kind of question both asked and judged, and calls `look` on each. */
async function everyScreen(page: Page, lesson: Lesson, look: (screen: string) => Promise<void>) {
	await look('opening');
	await begin(page);
	const kinds = new Set<QuestionKind>();
	const ofLesson = new Set(
		lesson.questions.filter(({ stage }) => stage !== 'reading').map(({ kind }) => kind),
	);
	/** A card of the walk, with the picture so far. */
	const walk = async (stage: 'events' | 'voices') => {
		await button(page, enLater.walk.next).click();
		await card(page).getByText(enLater.pictures.soFar[stage]).click();
		await look(`walk through ${stage}`);
		await button(page, enLater.walk.questions).click();
	};
	await walk('events');
	await button(page, en.item.check).click();
	await look('obstacle');
	while (await page.locator('#stem').isVisible()) {
		const question = await askedNow(page, lesson);
		const fresh = !kinds.has(question.kind);
		kinds.add(question.kind);
		// One stage has been answered to its end.
		if (!fresh && question.stage === 'voices') {
			await take(page, lesson, 'skip');
			continue;
		}
		if (fresh) await look(`${question.kind} asked`);
		await give(page, lesson, question, fresh ? wrongAnswer(question, lesson) : rightAnswer(question));
		await button(page, isSelfMarked(question) ? en.item.compare : en.item.check).click();
		if (fresh) {
			await look(`${question.kind} judged`);
			if (!isSelfMarked(question)) {
				await button(page, en.item.reveal).click();
				await look(`${question.kind} revealed`);
			}
		}
		await goOn(page);
		if (kinds.size === ofLesson.size) break;
		if (!(await page.locator('#stem').isVisible())) {
			await look('closed');
			await goOn(page);
			await walk('voices');
		}
	}
	expect(kinds).toEqual(ofLesson);
	while (!(await page.getByRole('heading', { name: enLater.results.heading }).isVisible())) {
		if (await page.locator('#stem').isVisible()) await take(page, lesson, 'skip');
		else await goOn(page);
	}
	await look('results');
	await card(page).getByRole('link', { name: enLater.results.review }).click();
	await expect(page.getByRole('heading', { name: enLater.review.heading })).toBeVisible();
	await look('review');
}

for (const tag of ['@laptop', '@phone']) {
	test(`axe finds nothing on any screen ${tag}`, { tag }, async ({ page, axe }) => {
		test.setTimeout(420_000);
		// One question a stage, of two kinds: the components' tests look at all.
		await serveLesson(page, (lesson) => {
			const first = (stage: Stage, kind: QuestionKind) =>
				lesson.questions.find((question) => question.stage === stage && question.kind === kind)!;
			return { ...lesson, questions: [first('events', 'choice'), first('voices', 'match')] };
		});
		await everyScreen(page, await openLesson(page, screensOf), async (screen) => {
			// A phone has the same screens in another frame: one of each sort tells.
			if (tag === '@phone' && !/^(opening|walk through events|choice|closed|results|review)/.test(screen))
				return;
			// Beside a question the article stands as it did.
			const within = / (asked|judged|revealed)$/.test(screen) ? '#questions' : undefined;
			await page.emulateMedia({ colorScheme: 'light' });
			await axe(undefined, within);
			// The dark theme differs in its colours alone; all of them are seen once the key is shown, and they are the same on a
			// phone.
			if (tag === '@phone' || / (asked|judged)$/.test(screen)) return;
			await page.emulateMedia({ colorScheme: 'dark' });
			await axe(['color-contrast'], within);
		});
	});
}

test('at 320 px nothing is wider than the screen, what is touched is large enough, and nothing moves where that is not wanted', async ({
	page,
}) => {
	test.setTimeout(120_000);
	await page.addInitScript(() => {
		window.pilcrowTestMoves = [];
		for (const type of ['animationstart', 'transitionrun'] as const)
			addEventListener(type, (event) => {
				const name = 'animationName' in event ? event.animationName : event.propertyName;
				window.pilcrowTestMoves!.push(`${name} of ${(event.target as Element).outerHTML.slice(0, 60)}`);
			});
	});
	await page.setViewportSize({ width: 320, height: 640 });
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await everyScreen(page, await openLesson(page, screensOf), async (screen) => {
		const { scrolls, small } = await page.evaluate(() => ({
			scrolls: [document.documentElement, document.querySelector('#questions')!].map(
				(element) => element.scrollWidth - element.clientWidth,
			),
			small: [
				...document.querySelectorAll(
					'#questions button:not(.plain), #questions .choice label, #questions select',
				),
			]
				.filter((element) => element.checkVisibility() && element.closest('[role="status"].notices') === null)
				.map((element) => ({
					name: element.textContent.trim(),
					height: element.getBoundingClientRect().height,
				}))
				.filter(({ height }) => height < 43.9),
		}));
		expect(scrolls, screen).toEqual([0, 0]);
		expect(small, screen).toEqual([]);
		expect(await page.evaluate(() => window.pilcrowTestMoves), screen).toEqual([]);
	});
	expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto');
	// Where it is wanted the sheet does move, and is seen to.
	await page.emulateMedia({ reducedMotion: 'no-preference' });
	await button(page, en.quiz.sheet.smaller).click();
	await expect.poll(() => page.evaluate(() => window.pilcrowTestMoves)).not.toEqual([]);
});

for (const tag of ['@laptop', '@phone']) {
	test(`nothing moves by itself up to the first feedback ${tag}`, { tag }, async ({ page, cls }) => {
		const lesson = await openLesson(page, 'length=ask');
		await card(page)
			.getByRole('button', { name: new RegExp(`^${en.opening.lengths.whole}`) })
			.click();
		const question = await askedNow(page, lesson);
		await give(page, lesson, question, rightAnswer(question));
		await button(page, en.item.check).click();
		await expect(card(page).getByRole('heading', { name: en.feedback.right, exact: true })).toBeVisible();
		expect(await cls()).toBe(0);
	});
}

test('the script takes over the page as the server made it', async ({ page }) => {
	await page.addInitScript(() => {
		// Marks the first paragraph as soon as the parser has made it, which is before the script at the page's end.
		new MutationObserver((_, observer) => {
			const paragraph = document.getElementById('p1');
			if (!paragraph) return;
			paragraph.dataset.servers = '';
			observer.disconnect();
		}).observe(document, { childList: true, subtree: true });
	});
	await openLesson(page);
	await begin(page);
	await expect(page.locator('#stem')).toBeVisible();
	await expect(page.locator('#p1[data-servers]')).toHaveCount(1);
});

test(
	'the sheet is raised and lowered by its buttons and by its grip, by touch, mouse and keyboard @phone',
	{ tag: '@phone' },
	async ({ page, context }) => {
		// A sheet that is still on its way cannot be taken hold of where it was.
		await page.emulateMedia({ reducedMotion: 'reduce' });
		// The grip comes with the later script, and so does what this setting adds to the first question.
		await openLesson(page, 'confidence=on');
		await begin(page);
		const sheet = card(page);
		await expect(sheet).toHaveAttribute('data-height', 'full');
		await button(page, en.quiz.sheet.smaller).tap();
		await expect(sheet).toHaveAttribute('data-height', 'half');
		await button(page, en.quiz.sheet.smaller).tap();
		await expect(sheet).toHaveAttribute('data-height', 'peek');
		// Nothing that is folded away can be reached.
		await expect(sheet.locator('.content')).toHaveAttribute('inert', '');
		const grip = (await sheet.locator('[data-grip]').boundingBox())!;
		await page.mouse.move(grip.x + grip.width / 2, grip.y + 12);
		await page.mouse.down();
		await page.mouse.move(grip.x + grip.width / 2, 400, { steps: 8 });
		await page.mouse.up();
		await expect(sheet).toHaveAttribute('data-height', 'half');
		await button(page, en.quiz.sheet.larger).press('Enter');
		await expect(sheet).toHaveAttribute('data-height', 'full');
		await button(page, en.quiz.sheet.smaller).press('Space');
		await expect(sheet).toHaveAttribute('data-height', 'half');
		// A finger on the grip: down to the foot, and up to the top.
		const touch = await context.newCDPSession(page);
		for (const [to, height] of [
			[830, 'peek'],
			[60, 'full'],
		] as const) {
			const from = (await sheet.locator('[data-grip]').boundingBox())!;
			const x = from.x + from.width / 2;
			const at = (y: number) => ({ touchPoints: [{ x, y }] });
			await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', ...at(from.y + 12) });
			for (const share of [0.25, 0.5, 0.75, 1])
				await touch.send('Input.dispatchTouchEvent', {
					type: 'touchMove',
					...at(from.y + 12 + share * (to - from.y - 12)),
				});
			await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
			await expect(sheet).toHaveAttribute('data-height', height);
		}
	},
);

test.describe('without script', () => {
	test.use({ withoutScript: true });

	test('the article, every question and its answer can be read', async ({ page, axe }) => {
		await page.goto(`${lessonId}/`);
		const lesson = await lessonOn(page);
		await expect(page.locator('#questions')).toBeHidden();
		await expect(page.locator('article p[id]')).toHaveCount(
			lesson.article.flatMap(({ paragraphs }) => paragraphs).length,
		);
		const entries = page.locator('noscript article');
		await expect(entries).toHaveCount(lesson.questions.length);
		for (const [i, question] of lesson.questions.entries()) {
			const entry = entries.nth(i);
			await expect(entry.locator('h3')).toHaveText(plainText(question.prompt));
			await expect(entry.locator('details')).toContainText(
				plainText(question.explanation).trim().slice(0, 40),
			);
		}
		const broken = await page
			.locator('a[href^="#"]')
			.evaluateAll((links) =>
				links.map((link) => link.getAttribute('href')!).filter((href) => !document.querySelector(href)),
			);
		expect(broken).toEqual([]);
		await axe();
	});
});
