import { en } from '#lib/i18n/en.ts';
import { enLater } from '#lib/i18n/en-later.ts';
import { scoreOf } from '#lib/quiz/scoring/score.ts';
import { takeAll as takeAllOf } from '#tests/lessons/take-questions.ts';
import { begin, askedNow, button, card, goOn, keptAttempts, openLesson, take, takeAll } from './answering.ts';
import { expect, test } from './fixtures.ts';
import { openTaken } from './open-taken.ts';

const { results } = enLater;

test('whoever gets the link sees the first score, whatever was practised since', async ({
	page,
	context,
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const { driven: first } = await openTaken(page, 'count=6&shuffle=off', (session) => {
		// The first is wrong at one try and then right.
		takeAllOf(session, (_, n) => (n === 0 ? 'wrong-right' : 'right'));
		session.startRound('missed');
		takeAllOf(session, () => 'right');
		return scoreOf(session.lesson, session.attempt.rounds[0]!);
	});
	expect(first).toMatchObject({ rightFirst: first.outOf - 1, points: first.outOf - 0.5 });
	const percent = results.percent(first.percent);
	await expect(card(page).getByText(percent, { exact: true })).toBeVisible();
	await button(page, results.link.copy).click();
	await expect(card(page).getByText(results.link.copied)).toBeVisible();
	// The same words are said again, as often as it is copied.
	const copied = await card(page)
		.getByText(results.link.copied)
		.evaluateHandle((region) => {
			const changes: MutationRecord[] = [];
			new MutationObserver((some) => changes.push(...some)).observe(region, {
				childList: true,
				characterData: true,
				subtree: true,
			});
			return changes;
		});
	await button(page, results.link.copy).click();
	await expect.poll(() => copied.evaluate(({ length }) => length)).toBeGreaterThan(0);
	await expect(card(page).getByText(results.link.copied)).toBeVisible();
	const link = await page.evaluate(() => navigator.clipboard.readText());
	expect(new URL(link).pathname).toMatch(/\/results\/$/);
	const other = await context.newPage();
	await other.goto(link);
	await expect(other.getByText(percent).first()).toBeVisible();
});

test('my answers are deleted in every tab at once, and in every way of taking the lesson', async ({
	page,
	context,
}) => {
	const lesson = await openLesson(page, 'stages=reading&count=1&tries=1');
	await begin(page);
	// Another way of taking the lesson, in another tab, in the middle of it.
	const other = await context.newPage();
	const others = await openLesson(other, 'stages=events&tries=1');
	await begin(other);
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
	await begin(other);
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
	await begin(page);
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
	await begin(page);
	const { id } = await take(page, lesson, 'right');
	const [kept] = (await keptAttempts(page)).map(
		(text) => JSON.parse(text) as { rounds: { records: { question: string }[] }[] },
	);
	expect(kept!.rounds[0]!.records.map(({ question }) => question)).toEqual([id]);
});
