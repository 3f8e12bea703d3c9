import type { Page } from '@playwright/test';
import { en } from '#lib/i18n/en.ts';
import { enLater } from '#lib/i18n/en-later.ts';
import { questionKinds } from '#lib/lesson/question-kinds.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import {
	askedNow,
	begin,
	button,
	card,
	give,
	goOn,
	keptAttempts,
	openLesson,
	rightAnswer,
	take,
	wrongAnswer,
} from './answering.ts';
import { expect, test } from './fixtures.ts';

/** A short way through the lesson, one stage of it. */
const query = 'stages=reading';

async function finishStage(page: Page, lesson: Lesson) {
	while (await page.locator('#stem').isVisible()) {
		await take(page, lesson, 'right');
		await goOn(page);
	}
}

/** Every screen that a crash can come on, and how to get there. */
const places: { name: string; go: (page: Page, lesson: Lesson) => Promise<void> }[] = [
	{ name: 'the opening', go: async () => {} },
	{
		name: 'a question with a draft',
		go: async (page, lesson) => {
			await begin(page);
			await give(page, lesson, await askedNow(page, lesson), rightAnswer(await askedNow(page, lesson)));
		},
	},
	{
		name: 'feedback with tries left',
		go: async (page, lesson) => {
			await begin(page);
			await give(
				page,
				lesson,
				await askedNow(page, lesson),
				wrongAnswer(await askedNow(page, lesson), lesson),
			);
			await button(page, en.item.check).click();
		},
	},
	{
		name: 'a further try',
		go: async (page, lesson) => {
			await begin(page);
			await give(
				page,
				lesson,
				await askedNow(page, lesson),
				wrongAnswer(await askedNow(page, lesson), lesson),
			);
			await button(page, en.item.check).click();
			await button(page, en.item.again).click();
		},
	},
	{
		name: 'feedback that is final',
		go: async (page, lesson) => {
			await begin(page);
			await take(page, lesson, 'wrong-reveal');
		},
	},
	{
		name: 'a stage that is closed',
		go: async (page, lesson) => {
			await begin(page);
			await finishStage(page, lesson);
		},
	},
	{
		name: 'the results',
		go: async (page, lesson) => {
			await begin(page);
			await take(page, lesson, 'wrong-wrong');
			await goOn(page);
			await finishStage(page, lesson);
			await goOn(page);
		},
	},
	{
		name: 'the review',
		go: async (page, lesson) => {
			await begin(page);
			await finishStage(page, lesson);
			await goOn(page);
			await card(page).getByRole('link', { name: enLater.results.review }).click();
			await expect(card(page).getByRole('heading', { name: enLater.review.heading })).toBeVisible();
		},
	},
	{
		name: 'a practice round',
		go: async (page, lesson) => {
			await begin(page);
			await take(page, lesson, 'wrong-wrong');
			await goOn(page);
			await finishStage(page, lesson);
			await goOn(page);
			await button(page, enLater.results.practise(1)).click();
		},
	},
];

/** What the card shows and what is given in it; not the welcome, and not what is spoken once as an event is moved. */
async function cardState(page: Page) {
	return card(page).evaluate((element) => {
		const spoken = element.querySelector('.hidden-visually[role="status"]')?.textContent ?? '';
		return {
			text: [...element.querySelectorAll('.content > :not(.notices), header')].map(({ textContent }) =>
				textContent.replace(spoken, '').replace(/\s+/g, ' ').trim(),
			),
			given: [...element.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')].map(
				(control) => (control instanceof HTMLSelectElement ? control.value : control.checked),
			),
		};
	});
}

for (const { name, go } of places) {
	test(`nothing is lost by a crash on ${name}`, async ({ page, context }) => {
		test.setTimeout(90_000);
		const lesson = await openLesson(page, query);
		await go(page, lesson);
		const before = await cardState(page);
		const address = page.url();
		await page.close({ runBeforeUnload: false });
		const again = await context.newPage();
		await again.goto(address);
		await expect.poll(() => cardState(again)).toEqual(before);
	});
}

for (const kind of questionKinds) {
	test(`a draft is not lost by a crash, ${kind}`, async ({ page, context }) => {
		// The stage of the first question of the kind.
		const { questions } = await openLesson(page);
		const { stage } = questions.find((question) => question.kind === kind)!;
		const ofStage = `stages=${stage}`;
		const lesson = await openLesson(page, ofStage);
		await begin(page);
		while ((await askedNow(page, lesson)).kind !== kind) await take(page, lesson, 'skip');
		const question = await askedNow(page, lesson);
		const blank = await cardState(page);
		await give(page, lesson, question, rightAnswer(question));
		const before = await cardState(page);
		expect(before).not.toEqual(blank);
		await page.close({ runBeforeUnload: false });
		const again = await context.newPage();
		await openLesson(again, ofStage);
		await expect.poll(() => cardState(again)).toEqual(before);
	});
}

test('what a browser has kept is enough to go on, in a browser that was closed as a whole', async ({
	page,
	context,
	browser,
	baseURL,
}) => {
	const lesson = await openLesson(page);
	await begin(page);
	await take(page, lesson, 'wrong-wrong');
	await goOn(page);
	await give(page, lesson, await askedNow(page, lesson), rightAnswer(await askedNow(page, lesson)));
	const before = await cardState(page);
	const storageState = await context.storageState();
	await context.close();
	const later = await browser.newContext({ baseURL, storageState });
	const again = await later.newPage();
	await openLesson(again);
	await expect.poll(() => cardState(again)).toEqual(before);
	await later.close();
});

test('a learner who comes back is told so, and is where they left off', async ({ page }) => {
	const lesson = await openLesson(page);
	await begin(page);
	await take(page, lesson, 'right');
	await page.reload();
	await expect(card(page).getByText(enLater.notices.resumed)).toBeVisible();
	await button(page, en.notices.dismiss).click();
	await expect(card(page).getByText(enLater.notices.resumed)).toBeHidden();
	await expect(button(page, en.item.next)).toBeVisible();
});

test.describe('where storage fails', () => {
	const without = [
		{
			name: 'blocked',
			get: () => {
				throw new DOMException('The operation is insecure.', 'SecurityError');
			},
		},
		{ name: 'missing', get: () => undefined },
	];
	for (const { name, get } of without) {
		test(`${name} storage is reported once, and the lesson goes on in memory`, async ({ page }) => {
			await page.addInitScript(`Object.defineProperty(window, 'localStorage', { get: ${get.toString()} })`);
			const lesson = await openLesson(page);
			await expect(card(page).getByText(en.notices['not-kept'])).toHaveCount(1);
			await button(page, en.notices.dismiss).click();
			await begin(page);
			await take(page, lesson, 'right');
			await goOn(page);
			await expect(card(page).getByText(en.quiz.question(2, lesson.questions.length))).toBeVisible();
			await expect(card(page).getByText(en.notices['not-kept'])).toHaveCount(0);
		});
	}

	test('full storage is reported once, and the lesson goes on in memory', async ({ page }) => {
		await page.addInitScript(() => {
			Storage.prototype.setItem = () => {
				throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
			};
		});
		const lesson = await openLesson(page);
		await begin(page);
		for (let n = 0; n < 2; n++) {
			await take(page, lesson, 'right');
			await goOn(page);
		}
		await expect(card(page).getByText(en.notices['storage-full'])).toHaveCount(1);
		await expect(card(page).getByText(en.quiz.question(3, lesson.questions.length))).toBeVisible();
	});

	const rubbish: {
		name: string;
		text: (kept: string) => string;
		why: 'damaged' | 'newer' | 'other-lesson';
	}[] = [
		{ name: 'no JSON', text: () => '{"version":', why: 'damaged' },
		{ name: 'other data', text: () => '{"version":1,"answers":[]}', why: 'damaged' },
		{ name: 'a newer version', text: (kept) => kept.replace('"version":1', '"version":99'), why: 'newer' },
		{
			name: 'another lesson',
			text: (kept) => kept.replace(/"lesson":"[^"]+"/, '"lesson":"other"'),
			why: 'other-lesson',
		},
	];
	for (const { name, text, why } of rubbish) {
		test(`what cannot be used (${name}) is set aside under another key, and reported`, async ({ page }) => {
			const lesson = await openLesson(page);
			await begin(page);
			await take(page, lesson, 'right');
			const [kept] = await keptAttempts(page);
			const spoilt = text(kept!);
			await page.evaluate((spoilt) => {
				const key = Object.keys(localStorage).find((key) => key.startsWith('pilcrow '))!;
				localStorage.setItem(key, spoilt);
			}, spoilt);
			await page.goto('about:blank');
			await openLesson(page);
			await expect(card(page).getByText(enLater.notices['set-aside'](why))).toBeVisible();
			await begin(page);
			await expect(card(page).getByText(en.quiz.question(1, lesson.questions.length))).toBeVisible();
			const aside = await page.evaluate(() =>
				Object.entries(localStorage)
					.filter(([key]) => key.includes('set aside'))
					.map(([, value]) => value as string),
			);
			expect(aside).toEqual([spoilt]);
			// Reported once: the next load takes up what was begun anew.
			await page.reload();
			await expect(card(page).getByText(enLater.notices.resumed)).toBeVisible();
			await expect(card(page).getByText(enLater.notices['set-aside'](why))).toHaveCount(0);
		});
	}
});

/** The questions that are answered in what the store has, brought together from what every tab has written. */
async function answeredInStore(page: Page): Promise<string[]> {
	const attempts = (await keptAttempts(page)).map(
		(text) => JSON.parse(text) as { rounds: { records: { question: string }[] }[] },
	);
	const questions = attempts.flatMap(({ rounds }) => rounds[0]!.records.map(({ question }) => question));
	return [...new Set(questions)].sort();
}

test('two tabs do not overwrite one another’s answers', async ({ page, context }) => {
	const lesson = await openLesson(page);
	const other = await context.newPage();
	await openLesson(other);
	await begin(page);
	await take(page, lesson, 'right');
	await expect.poll(() => answeredInStore(other)).toHaveLength(1);
	// The other tab stands at the opening: it goes on behind what the first has answered.
	await button(other, /^(Begin|Go on)$/).click();
	expect((await askedNow(other, lesson)).id).toBe(lesson.questions[1]!.id);
	await take(other, lesson, 'right');
	await expect.poll(() => answeredInStore(page)).toHaveLength(2);
	// The first tab has heard of it, and goes on behind that.
	await goOn(page);
	expect((await askedNow(page, lesson)).id).toBe(lesson.questions[2]!.id);
	// The first tab answers, and the other one writes in the same moment, which has not heard of it.
	await take(page, lesson, 'right');
	await goOn(other);
	const three = lesson.questions.slice(0, 3).map(({ id }) => id);
	for (const tab of [page, other]) await expect.poll(() => answeredInStore(tab)).toEqual(three.toSorted());
	// Whoever comes now has all three.
	await other.close();
	await page.reload();
	await expect.poll(() => answeredInStore(page)).toEqual(three.toSorted());
	await expect(card(page).getByText(enLater.notices.resumed)).toBeVisible();
});
