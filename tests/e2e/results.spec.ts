import { en } from '#lib/i18n/en.ts';
import { enLater } from '#lib/i18n/en-later.ts';
import { plainText } from '#lib/lesson/plain-text.ts';
import { scoreOf } from '#lib/quiz/scoring/score.ts';
import { takeAll as takeAllOf } from '#tests/lessons/take-questions.ts';
import {
	begin,
	askedNow,
	button,
	card,
	goOn,
	keptAttempts,
	openDeletion,
	openLesson,
	take,
	takeAll,
} from './answering.ts';
import { expect, test } from './fixtures.ts';
import { openTaken } from './open-taken.ts';
import { pdfPages, type PdfPage } from './pdf-pages.ts';

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
	await button(page, results.send.send).click();
	await expect(card(page).getByText(results.send.copied)).toBeVisible();
	// The same words are said again, as often as it is copied.
	const copied = await card(page)
		.getByRole('status')
		.filter({ hasText: results.send.copied })
		.evaluateHandle((region) => {
			const changes: MutationRecord[] = [];
			new MutationObserver((some) => changes.push(...some)).observe(region, {
				childList: true,
				characterData: true,
				subtree: true,
			});
			return changes;
		});
	await button(page, results.send.send).click();
	await expect.poll(() => copied.evaluate(({ length }) => length)).toBeGreaterThan(0);
	await expect(card(page).getByText(results.send.copied)).toBeVisible();
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
	await openDeletion(page);
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
	await expect(card(page).getByText(enLater.notices.resumed)).toHaveCount(0);
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
	await openDeletion(other);
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

const textOf = (pages: PdfPage[]) =>
	pages
		.flatMap(({ runs }) => runs.map(({ text }) => text))
		.join('')
		.replace(/\s+/g, '');

test.describe('a result on paper', () => {
	for (const [what, way, width] of [
		['all of it right', 'right', 390],
		['nothing right', 'wrong-wrong', 1440],
	] as const)
		test(`has name, score and every answer on two sheets, with ${what}, from a screen of ${width} px`, async ({
			page,
		}) => {
			await page.setViewportSize({ width, height: 844 });
			const { lesson, driven: score } = await openTaken(page, 'shuffle=off', (session) => {
				takeAllOf(session, () => way);
				return scoreOf(session.lesson, session.attempt.rounds[0]!);
			});
			await card(page).getByRole('textbox', { name: results.send.name }).fill('Ida Berg');
			await expect(card(page).getByRole('heading', { name: results.heading })).toBeVisible();
			const pages = await pdfPages(await page.pdf({ format: 'A4' }));
			const text = textOf(pages);
			const squeezed = (words: string) => words.replace(/\s+/g, '');
			expect(text).toContain(squeezed(`${results.printed.name}: Ida Berg`));
			expect(text).toContain(squeezed(results.percent(score.percent)));
			for (const { prompt } of lesson.questions) expect(text).toContain(squeezed(plainText(prompt)));
			expect(lesson.questions.length).toBeGreaterThanOrEqual(35);
			expect(pages).toHaveLength(2);
			// Nothing else is printed, and nothing juts out.
			expect(text).not.toContain(squeezed(results.review));
			for (const { width, runs } of pages)
				for (const { x, width: long } of runs) expect(x + long).toBeLessThan(width - 20);
		});
});
