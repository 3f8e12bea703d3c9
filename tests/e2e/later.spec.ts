import type { Page } from '@playwright/test';
import { en } from '#lib/i18n/en.ts';
import { enLater } from '#lib/i18n/en-later.ts';
import { plainText } from '#lib/lesson/plain-text.ts';
import { button, card, goOn, keptAttempts, openLesson, take } from './answering.ts';
import { expect, test } from './fixtures.ts';
import { openTaken } from './open-taken.ts';
import { plainChoiceFirst } from './plain-choice.ts';
import { comeTo, takeQuestion } from '#tests/lessons/take-questions.ts';

/** Cuts the line for what comes later; gives what joins it again. */
async function cutLine(page: Page) {
	const later = /\/later-[\w-]+\.js/;
	await page.route(later, (route) => route.abort('internetdisconnected'));
	return () => page.unroute(later);
}

/** The failed requests are of the test's making; nothing else may have gone wrong. */
function expectOnlyCut(troubles: string[]) {
	expect(troubles.length).toBeGreaterThan(0);
	for (const trouble of troubles)
		expect(trouble).toMatch(/later-|ERR_INTERNET_DISCONNECTED|responded with a status of/);
	troubles.length = 0;
}

test('without what comes later the questions go on, and it is fetched when the line is back', async ({
	page,
	troubles,
}) => {
	const join = await cutLine(page);
	const query = await plainChoiceFirst('stages=events&count=1&tries=1&walk=before');
	const lesson = await openLesson(page, query);
	await button(page, en.opening.begin).click();
	await expect(card(page).getByRole('heading', { name: en.awaited.failed })).toBeVisible();
	await expect(card(page).getByText(en.awaited.text)).toBeVisible();
	// Still cut.
	await button(page, en.awaited.again).click();
	await expect(card(page).getByRole('heading', { name: en.awaited.failed })).toBeVisible();
	await button(page, en.awaited.without).click();
	await expect(card(page).getByText(en.quiz.question(1, 1))).toBeVisible();
	const question = await take(page, lesson, 'right');
	await goOn(page);
	await expect(card(page).getByRole('heading', { name: en.awaited.failed })).toBeVisible();
	await expect(button(page, en.awaited.without)).toHaveCount(0);
	const kept = await keptAttempts(page);
	expect(kept[0]).toContain(`"${question.id}"`);
	await join();
	await button(page, en.awaited.again).click();
	await expect(
		card(page).getByRole('heading', { name: enLater.closed.heading(en.stages.events) }),
	).toBeVisible();
	await expect(card(page).getByText(enLater.closed.score(1, 1))).toBeVisible();
	expect(await keptAttempts(page)).toEqual(kept);
	expectOnlyCut(troubles);
});

test('a question whose kind did not arrive is put off, and the others are asked', async ({
	page,
	troubles,
}) => {
	const join = await cutLine(page);
	const lesson = await openLesson(page, 'stages=events&shuffle=off');
	await button(page, en.opening.begin).click();
	const failed = card(page).getByRole('heading', { name: en.awaited.failed });
	const kinds = new Set<string>();
	for (const { kind, prompt, prove } of lesson.questions
		.filter(({ stage }) => stage === 'events')
		.slice(0, 6)) {
		kinds.add(kind);
		if (kind === 'choice' && !prove) {
			await expect(page.locator('#stem')).toHaveText(plainText(prompt));
			await take(page, lesson, 'skip');
		} else {
			await expect(failed).toBeVisible();
			await button(page, en.awaited.without).click();
		}
	}
	expect(kinds.size).toBeGreaterThan(1);
	await join();
	expectOnlyCut(troubles);
});

test('where kept answers cannot be read yet this is said, and they come back when the line does', async ({
	page,
	troubles,
}) => {
	const join = await cutLine(page);
	const { driven } = await openTaken(page, 'stages=events&shuffle=off', (session) => {
		session.begin();
		takeQuestion(session, 'right');
		session.next();
		return en.quiz.question(session.view.item!.number, session.view.progress.length);
	});
	const kept = await keptAttempts(page);
	await expect(card(page).getByRole('heading', { name: en.awaited.failed })).toBeVisible();
	await expect(button(page, en.awaited.without)).toBeVisible();
	await join();
	await button(page, en.awaited.again).click();
	await expect(card(page).getByText(driven)).toBeVisible();
	await expect(card(page).getByText(enLater.notices.resumed)).toBeVisible();
	expect((await keptAttempts(page)).length).toBe(kept.length);
	expectOnlyCut(troubles);
});

test('who goes on without the kept answers loses none of them', async ({ page, troubles }) => {
	const join = await cutLine(page);
	const { lesson, driven } = await openTaken(page, 'stages=events&shuffle=off', (session) => {
		session.begin();
		comeTo(session, ({ kind }) => kind !== 'choice');
		takeQuestion(session, 'right');
		return session.view.item!.question.id;
	});
	await button(page, en.awaited.without).click();
	const first = await take(page, lesson, 'right');
	expect(first.id).not.toBe(driven);
	await join();
	await page.reload();
	await expect(card(page).getByText(enLater.notices.resumed)).toBeVisible();
	// What was answered then, and what now.
	const both = en.quiz.progress(2, lesson.questions.filter(({ stage }) => stage === 'events').length);
	await expect(card(page).getByRole('img', { name: both })).toBeVisible();
	expectOnlyCut(troubles);
});

test('a walk that did not arrive is gone on with when the line is back', async ({ page, troubles }) => {
	const join = await cutLine(page);
	const lesson = await openLesson(page, 'walk=before');
	await button(page, en.opening.begin).click();
	await expect(card(page).getByRole('heading', { name: en.awaited.failed })).toBeVisible();
	await join();
	await button(page, en.awaited.again).click();
	await expect(card(page).getByText(enLater.walk.event(1, lesson.events.length))).toBeVisible();
	expectOnlyCut(troubles);
});

for (const status of [404, 410])
	test(`where the site has a newer version, the page says so and is loaded anew: ${status}`, async ({
		page,
		troubles,
	}) => {
		await page.route(/\/later-[\w-]+\.js/, (route) => route.fulfill({ status, body: 'Not here.' }));
		const lesson = await openLesson(page, 'walk=before');
		await button(page, en.opening.begin).click();
		await expect(card(page).getByRole('heading', { name: en.awaited.outdated })).toBeVisible();
		await expect(card(page).getByText(en.awaited.anew)).toBeVisible();
		await expect(button(page, en.awaited.again)).toHaveCount(0);
		await page.unrouteAll();
		await button(page, en.broken.reload).click();
		await expect(card(page).getByRole('heading', { name: en.awaited.outdated })).toBeHidden();
		// Where it was left.
		await expect(card(page).getByText(enLater.walk.event(1, lesson.events.length))).toBeVisible();
		expectOnlyCut(troubles);
	});

test('a part that the site refuses for a while did not arrive, and is fetched again', async ({
	page,
	troubles,
}) => {
	const asked: string[] = [];
	page.on('request', (request) => {
		if (/\/later-[\w-]+\.js/.test(request.url())) asked.push(request.method());
	});
	await page.route(/\/later-[\w-]+\.js/, (route) => route.fulfill({ status: 503, body: 'Busy.' }));
	const lesson = await openLesson(page, 'walk=before');
	await button(page, en.opening.begin).click();
	await expect(card(page).getByRole('heading', { name: en.awaited.failed })).toBeVisible();
	await page.unrouteAll();
	const before = asked.length;
	await button(page, en.awaited.again).click();
	await expect(card(page).getByText(enLater.walk.event(1, lesson.events.length))).toBeVisible();
	expect(asked.slice(before)).toEqual(['GET']);
	expectOnlyCut(troubles);
});
