import { en } from '#lib/i18n/en.ts';
import { stages } from '#lib/lesson/question.ts';
import { begin, button, card, goOn, lessonId, openLesson, take } from './answering.ts';
import { expect, test } from './fixtures.ts';
import { finger } from './hands.ts';

test('article=after and theme=dark hold from the first paint, before the lesson’s own script', async ({
	page,
	troubles,
}) => {
	// As if that script were still on its way: it stands in the page, so the page is served without it.
	await page.route(`**/${lessonId}/*`, async (route) => {
		const response = await route.fetch();
		const body = (await response.text()).replace(/<script type="module">.*?<\/script>/s, '');
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

const values = [
	{ name: 'stages', value: 'ending', allowed: stages.join(', ') },
	{ name: 'walk', value: 'during', allowed: 'before, after, off' },
	{ name: 'length', value: 'long', allowed: 'short, whole, ask' },
	{ name: 'count', value: '0', allowed: '1 – 999' },
	{ name: 'mode', value: 'exam', allowed: 'practice, test' },
	{ name: 'tries', value: '9', allowed: '1 – 3' },
	{ name: 'shuffle', value: 'twice', allowed: 'off, choices, all' },
	{ name: 'seed', value: '-1', allowed: '0 – 4294967295' },
	{ name: 'prove', value: 'some', allowed: 'as-written, all, off' },
	{ name: 'confidence', value: 'high', allowed: 'off, on' },
	{ name: 'article', value: 'never', allowed: 'beside, after' },
	{ name: 'pass', value: '101', allowed: '0 – 100' },
	{ name: 'lang', value: 'e', allowed: 'en, de, pt-br, …' },
	{ name: 'theme', value: 'sepia', allowed: 'auto, light, dark' },
];
test('a language that the interface does not speak is reported, and one that it does is not', async ({
	page,
}) => {
	await openLesson(page, 'lang=en-GB');
	await expect(button(page, en.opening.begin)).toBeVisible();
	await expect(button(page, en.notices.dismiss)).toHaveCount(0);
	await openLesson(page, 'lang=fr-CA');
	const problem = { name: 'lang', value: 'fr-ca', allowed: 'en' } as const;
	await expect(card(page).getByText(en.notices.setting(problem))).toBeVisible();
});

test('values that are none are reported, each with what it may be, and the usual ones are used', async ({
	page,
}) => {
	const lesson = await openLesson(page, values.map(({ name, value }) => `${name}=${value}`).join('&'));
	for (const problem of values) await expect(card(page).getByText(en.notices.setting(problem))).toBeVisible();
	await expect(button(page, en.notices.dismiss)).toHaveCount(values.length);
	await begin(page);
	await expect(card(page).getByText(en.quiz.question(1, lesson.questions.length))).toBeVisible();
	await take(page, lesson, 'wrong-right');
	await expect(card(page).getByRole('heading', { name: en.feedback.rightAt(2) })).toBeVisible();
	// Reported once; the next question has the card to itself when they are closed.
	for (let left = values.length; left > 0; left--) await button(page, en.notices.dismiss).first().click();
	await expect(button(page, en.notices.dismiss)).toHaveCount(0);
});
