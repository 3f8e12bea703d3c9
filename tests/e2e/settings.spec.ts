import { en } from '#lib/i18n/en.ts';
import { button, card, goOn, lessonId, openLesson, take } from './answering.ts';
import { expect, test } from './fixtures.ts';
import { finger } from './hands.ts';

test('article=after and theme=dark hold from the first paint, before the lesson’s own script', async ({
	page,
	troubles,
}) => {
	// As if that script were still on its way: it stands in the page, so the page is served without it.
	await page.route(`**/${lessonId}/*`, async (route) => {
		const response = await route.fetch();
		const html = await response.text();
		const body = html.replace(/<script>pilcrow\.start\([^]*?<\/script>/, '');
		expect(body.length).toBeLessThan(html.length);
		await route.fulfill({ response, body });
	});
	const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
	await openLesson(page);
	await expect(page.getByRole('article')).toBeVisible();
	const light = await ground();
	await openLesson(page, 'article=after&theme=dark');
	await expect(page.getByRole('article', { includeHidden: true })).toHaveCount(1);
	await expect(page.getByRole('article')).toHaveCount(0);
	await expect(card(page)).toBeVisible();
	expect(await ground()).not.toBe(light);
	expect(troubles).toEqual([]);
});

test('theme=dark and theme=light hold whatever the browser prefers', async ({ page }) => {
	const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
	const seen: Record<string, string> = {};
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		for (const theme of ['auto', 'light', 'dark']) {
			await openLesson(page, `theme=${theme}`);
			seen[`${theme} ${colorScheme}`] = await ground();
		}
	}
	expect(seen['auto light']).not.toBe(seen['auto dark']);
	expect(seen['light dark']).toBe(seen['auto light']);
	expect(seen['dark light']).toBe(seen['auto dark']);
});

test(
	'article=after: on a phone there is no sheet, and each question is read from its beginning @phone',
	{ tag: '@phone' },
	async ({ page }) => {
		// Low enough that a question with its feedback is taller.
		await page.setViewportSize({ width: 390, height: 480 });
		const lesson = await openLesson(page, 'stages=events&article=after&tries=1');
		await expect(button(page, en.quiz.sheet.smaller)).toBeHidden();
		await button(page, en.opening.begin).tap();
		for (let n = 0; n < 3; n++) {
			await expect(card(page).getByRole('img')).toBeInViewport({ ratio: 1 });
			await expect(page.locator('#stem')).toBeInViewport({ ratio: 1 });
			await take(page, lesson, 'wrong', finger);
			await goOn(page, finger);
		}
		const { position, hidden } = await card(page).evaluate((element) => ({
			position: getComputedStyle(element).position,
			hidden: element.scrollHeight - element.clientHeight,
		}));
		expect([position, hidden]).toEqual(['static', 0]);
	},
);

const meaningless =
	'stages=ending&walk=during&count=0&length=long&mode=exam&tries=9&shuffle=twice&seed=-1&prove=some&confidence=high&article=never&pass=101&lang=fr-CA&theme=sepia';

// Who makes the link is told of them, where it is made.
test('of values that are none a learner hears nothing, and the usual ones are used', async ({ page }) => {
	const lesson = await openLesson(page, meaningless);
	// How much of it there shall be is the learner's choice.
	const whole = button(page, new RegExp(`^${en.opening.lengths.whole}\\b`));
	await expect(whole).toBeVisible();
	await expect(button(page, en.notices.dismiss)).toHaveCount(0);
	await whole.click();
	await expect(card(page).getByText(en.quiz.question(1, lesson.questions.length))).toBeVisible();
	await take(page, lesson, 'wrong-right');
	await expect(card(page).getByRole('heading', { name: en.feedback.rightAt(2) })).toBeVisible();
});
