import type { Page } from '@playwright/test';
import { en } from '#lib/i18n/en.ts';
import { enLater } from '#lib/i18n/en-later.ts';
import { articleParagraphs } from '#lib/lesson/article-paragraphs.ts';
import type { Question } from '#lib/lesson/question-kinds.ts';
import { plainText } from '#lib/lesson/plain-text.ts';
import {
	askedNow,
	button,
	card,
	expectMarked,
	goOn,
	keptAttempts,
	openLesson,
	take,
	takeAll,
	type Way,
} from './answering.ts';
import { expect, test } from './fixtures.ts';

const { results, review } = enLater;
const ways: Way[] = ['right', 'wrong-right', 'wrong-wrong', 'wrong-reveal', 'right', 'right'];

/** The prompts that the review shows, from top to bottom. */
const reviewed = (page: Page) => card(page).getByRole('region').getByRole('heading', { level: 3 });

const prompts = (questions: Question[]) => questions.map(({ prompt }) => plainText(prompt));

test('the results show where to read again, lead there, and open rounds of what was missed', async ({
	page,
	context,
}) => {
	test.setTimeout(120_000);
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const lesson = await openLesson(page, 'count=6&shuffle=off');
	await button(page, en.opening.begin).click();
	const wayOf = new Map<string, Way>();
	const asked = await takeAll(page, lesson, ({ id }) => {
		// A verdict, an order or a match that is wrong may be right in part; these come right.
		const way = ways[wayOf.size]!;
		wayOf.set(id, way);
		return way;
	});
	expect(asked).toHaveLength(6);
	const first = asked.filter(({ id }) => wayOf.get(id) === 'right');
	const retried = asked.filter(({ id }) => wayOf.get(id) === 'wrong-right');
	const missed = asked.filter((question) => !first.includes(question));
	expect(missed).toHaveLength(3);
	const percent = Math.floor((100 * (first.length + retried.length / 2)) / asked.length);
	await expect(card(page).getByText(results.percent(percent), { exact: true })).toBeVisible();

	// The strip: of each paragraph, how the questions went that it settles.
	const about = (questions: Question[], id: string) =>
		questions.filter(({ evidence }) => evidence.some(({ paragraph }) => paragraph === id));
	const strip = card(page).getByRole('heading', { name: results.strip.heading }).locator('~ ol').first();
	for (const { id, number } of articleParagraphs(lesson)) {
		const of = about(asked, id).length;
		const told = { right: about(first, id).length, later: about(retried, id).length, of };
		const bar = strip.getByRole('listitem').nth(number - 1);
		const words = results.strip.bar(number, of > 0 ? results.strip.told(told) : results.strip.nothing);
		if (of > 0) await expect(bar.getByRole('link', { name: words, exact: true })).toBeVisible();
		else await expect(bar).toContainText(words);
	}
	const { paragraph } = missed[0]!.evidence[0]!;
	const number = Number(paragraph.slice(1));
	await strip
		.getByRole('listitem')
		.nth(number - 1)
		.getByRole('link')
		.click();
	await expect(page.locator(`p#${paragraph}`)).toBeFocused();
	await expectMarked(
		page,
		lesson,
		about(asked, paragraph).flatMap(({ evidence }) => evidence.filter((one) => one.paragraph === paragraph)),
	);

	// The link, before any practice.
	await button(page, results.link.copy).click();
	await expect(card(page).getByText(results.link.copied)).toBeVisible();
	const link = await page.evaluate(() => navigator.clipboard.readText());

	// The review, and what its filters leave of it.
	await card(page).getByRole('link', { name: results.review }).click();
	await expect(reviewed(page)).toHaveText(prompts(asked));
	await button(page, review.missed(3)).click();
	await expect(reviewed(page)).toHaveText(prompts(missed));
	await expect(card(page).getByRole('status').getByText(review.shown(3, 6))).toBeVisible();
	const { stage } = missed[0]!;
	await card(page).getByRole('combobox', { name: review.stage }).selectOption(stage);
	await expect(reviewed(page)).toHaveText(prompts(missed.filter((question) => question.stage === stage)));
	await card(page).getByRole('combobox', { name: review.paragraph }).selectOption(paragraph);
	await expect(reviewed(page)).toHaveText(
		prompts(about(missed, paragraph).filter((question) => question.stage === stage)),
	);
	await button(page, review.missed(3)).click();
	await card(page).getByRole('combobox', { name: review.stage }).selectOption({ label: review.allStages });
	await expect(reviewed(page)).toHaveText(prompts(about(asked, paragraph)));
	const elsewhere = articleParagraphs(lesson).find(({ id }) => about(first, id).length === 0)!;
	expect(elsewhere).toBeDefined();
	await button(page, review.clear).click();
	await expect(reviewed(page)).toHaveText(prompts(asked));
	await button(page, review.close).click();

	// Practice: of what was missed alone, and the first score stays.
	await button(page, results.practise(3)).click();
	await expect(card(page).getByText(en.quiz.practising)).toBeVisible();
	const again = await takeAll(page, lesson, () => 'right');
	expect(again.map(({ id }) => id)).toEqual(missed.map(({ id }) => id));
	await expect(card(page).getByText(results.percent(percent), { exact: true })).toBeVisible();
	await expect(card(page).getByText(results.practice(100))).toBeVisible();
	await expect(button(page, /^Practise what I missed/)).toHaveCount(0);

	// Whoever gets the link sees the first score.
	const other = await context.newPage();
	await other.goto(link);
	expect(new URL(link).pathname).toMatch(/\/results\/$/);
	await expect(other.getByText(results.percent(percent)).first()).toBeVisible();
});

test('my answers are deleted in every tab at once, and in every way of taking the lesson', async ({
	page,
	context,
}) => {
	const lesson = await openLesson(page, 'stages=reading&count=1&tries=1');
	await button(page, en.opening.begin).click();
	// Another way of taking the lesson, in another tab, in the middle of it.
	const other = await context.newPage();
	const others = await openLesson(other, 'stages=events&tries=1');
	await button(other, en.opening.begin).click();
	await take(other, others, 'right');
	await takeAll(page, lesson, () => 'wrong');
	// And a third tab of the first way, at its results.
	const third = await context.newPage();
	await openLesson(third, 'stages=reading&count=1&tries=1');
	await expect(card(third).getByRole('heading', { name: results.heading })).toBeVisible();
	await expect.poll(() => keptAttempts(page)).toHaveLength(2);

	// Asked first, and nothing is lost by saying no.
	const dialog = page.getByRole('dialog', { name: results.delete.heading });
	await button(page, results.delete.open).click();
	await expect(dialog).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();
	await expect(button(page, results.delete.open)).toBeFocused();
	expect(await keptAttempts(page)).toHaveLength(2);

	await button(page, results.delete.open).click();
	await dialog.getByRole('button', { name: results.delete.confirm }).click();
	for (const tab of [page, other, third]) {
		await expect(button(tab, en.opening.begin)).toBeVisible();
		expect(await keptAttempts(tab)).toEqual([]);
	}
	// What is done next begins anew, in the other tab too.
	await button(other, en.opening.begin).click();
	expect((await askedNow(other, others)).id).toBe(others.questions[0]!.id);
	await page.reload();
	await expect(button(page, en.opening.begin)).toBeVisible();
	await expect(card(page).getByText(en.notices.resumed)).toHaveCount(0);
});

test('a page that comes back from memory, and has heard nothing meanwhile, follows a deletion', async ({
	page,
	context,
}) => {
	// As Firefox and WebKit keep a page: no storage event reaches it, not even late.
	await page.addInitScript(() =>
		addEventListener('storage', (event) => event.stopImmediatePropagation(), true),
	);
	const lesson = await openLesson(page, 'stages=reading&tries=1');
	await button(page, en.opening.begin).click();
	await take(page, lesson, 'right');
	await goOn(page);
	const other = await context.newPage();
	await openLesson(other, 'stages=reading&tries=1');
	await takeAll(other, lesson, () => 'right');
	const comeBack = () =>
		page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
	// What was answered meanwhile is there at once.
	await comeBack();
	await expect.poll(() => keptAttempts(page)).toHaveLength(1);
	await expect(page.locator('[data-screen]')).not.toHaveAttribute('data-screen', 'answering');
	await button(other, results.delete.open).click();
	await other
		.getByRole('dialog', { name: results.delete.heading })
		.getByRole('button', { name: results.delete.confirm })
		.click();
	await expect.poll(() => keptAttempts(other)).toEqual([]);
	await comeBack();
	await expect(button(page, en.opening.begin)).toBeVisible();
	await button(page, en.opening.begin).click();
	const { id } = await take(page, lesson, 'right');
	const [kept] = (await keptAttempts(page)).map(
		(text) => JSON.parse(text) as { rounds: { records: { question: string }[] }[] },
	);
	expect(kept!.rounds[0]!.records.map(({ question }) => question)).toEqual([id]);
});
