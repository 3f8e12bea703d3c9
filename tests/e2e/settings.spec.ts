import type { Browser, Page } from '@playwright/test';
import { en } from '#lib/i18n/en.ts';
import { enLater } from '#lib/i18n/en-later.ts';
import { stages } from '#lib/lesson/question.ts';
import type { Citation } from '#lib/lesson/article.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Question } from '#lib/lesson/question-kinds.ts';
import { plainText } from '#lib/lesson/plain-text.ts';
import {
	askedNow,
	button,
	card,
	citedWords,
	give,
	goOn,
	lessonId,
	openLesson,
	rightAnswer,
	take,
	wrongAnswer,
} from './answering.ts';
import { expect, test } from './fixtures.ts';
import { finger } from './hands.ts';

/** The words of the choices, from top to bottom. */
async function choicesOn(page: Page) {
	return card(page).locator('.choice label').allInnerTexts();
}

/** The prompts of *Worth another look*, from top to bottom. */
const missed = (page: Page) =>
	card(page).getByRole('heading', { name: enLater.results.missed }).locator('~ ul').getByRole('link');

test('mode=test keeps each answer without a word on it, and judges in the results', async ({ page }) => {
	const lesson = await openLesson(page, 'mode=test&stages=reading&count=5&pass=95&shuffle=off');
	await expect(card(page).getByText(en.opening.test)).toBeVisible();
	await button(page, en.opening.begin).click();
	const asked: Question[] = [];
	for (let n = 0; n < 5; n++) {
		const question = await askedNow(page, lesson);
		asked.push(question);
		await give(page, lesson, question, n === 0 ? wrongAnswer(question, lesson) : rightAnswer(question));
		await button(page, en.item.keep).click();
		await expect(page.locator('[data-cited], mark')).toHaveCount(0);
		await expect(card(page).getByText(/Not quite|^Right$/)).toHaveCount(0);
	}
	await button(page, enLater.closed.results).click();
	const percent = Math.floor((100 * (asked.length - 1)) / asked.length);
	await expect(card(page).getByText(enLater.results.percent(percent), { exact: true })).toBeVisible();
	await expect(card(page).getByText(enLater.results.notPassed(95))).toBeVisible();
	await expect(missed(page)).toHaveText([plainText(asked[0]!.prompt)]);
});

for (const tries of [1, 3] as const) {
	test(`tries=${tries} gives as many, and shows the key behind the last`, async ({ page }) => {
		const lesson = await openLesson(page, `tries=${tries}&stages=reading`);
		await button(page, en.opening.begin).click();
		const question = await askedNow(page, lesson);
		for (let n = 0; n < tries; n++) {
			await give(page, lesson, question, wrongAnswer(question, lesson, n));
			await button(page, en.item.check).click();
			if (n < tries - 1) {
				await expect(card(page).getByText(en.feedback.triesLeft(tries - n - 1))).toBeVisible();
				await button(page, en.item.again).click();
			}
		}
		await expect(button(page, en.item.next)).toBeVisible();
		await expect(page.locator(`#${question.evidence[0]!.paragraph}[data-cited]`)).toBeVisible();
	});
}

test('while tries are left the misread words are marked, not the key’s', async ({ page }) => {
	const lesson = await openLesson(page);
	await button(page, en.opening.begin).click();
	const question = await askedNow(page, lesson);
	await give(page, lesson, question, wrongAnswer(question, lesson));
	await button(page, en.item.check).click();
	const wrong = question.kind === 'choice' ? question.choices.find(({ correct }) => !correct)! : null;
	await expect(page.locator('[data-cited]')).toHaveAttribute('id', wrong!.evidence[0]!.paragraph);
	await expect(card(page).locator('[data-is="key"]')).toHaveCount(0);
});

test('stages=voices asks of the voices alone', async ({ page }) => {
	const lesson = await openLesson(page, 'stages=voices');
	const voices = lesson.questions.filter(({ stage }) => stage === 'voices');
	await button(page, en.opening.begin).click();
	await expect(card(page).getByText(en.quiz.question(1, voices.length))).toBeVisible();
	expect((await askedNow(page, lesson)).stage).toBe('voices');
});

/** The prompts of the first questions and the words of their choices, as a learner with a browser of its own sees them. */
async function orderFor(browser: Browser, baseURL: string | undefined, query: string) {
	const context = await browser.newContext({ baseURL });
	const page = await context.newPage();
	const lesson = await openLesson(page, query);
	await button(page, en.opening.begin).click();
	const seen: { question: string; choices: string[] }[] = [];
	for (let n = 0; n < 3; n++) {
		seen.push({ question: (await askedNow(page, lesson)).id, choices: await choicesOn(page) });
		await take(page, lesson, 'skip');
	}
	await context.close();
	return seen;
}

test('one seed shows one order to everybody, another seed another', async ({ browser, baseURL }) => {
	const order = (query: string) => orderFor(browser, baseURL, query);
	const [mine, yours, others] = [await order('seed=7'), await order('seed=7'), await order('seed=8')];
	expect(mine.flatMap(({ choices }) => choices)).not.toEqual([]);
	expect(yours).toEqual(mine);
	expect(others).not.toEqual(mine);
	// Only the choices are shuffled.
	expect(others.map(({ question }) => question)).toEqual(mine.map(({ question }) => question));
});

test('shuffle=off keeps the author’s order, shuffle=all mixes the questions of a stage too', async ({
	page,
	browser,
	baseURL,
}) => {
	const { questions } = await openLesson(page);
	const off = await orderFor(browser, baseURL, 'shuffle=off');
	expect(off).toEqual(
		questions.slice(0, 3).map((question) => ({
			question: question.id,
			choices: question.kind === 'choice' ? question.choices.map(({ text }) => plainText(text)) : [],
		})),
	);
	const all = await orderFor(browser, baseURL, 'shuffle=all&seed=7');
	expect(all.map(({ question }) => question)).not.toEqual(off.map(({ question }) => question));
	const stages = all.map(({ question }) => questions.find(({ id }) => id === question)!.stage);
	expect(stages).toEqual(Array(3).fill('events'));
});

test('count=5 asks five questions, of every stage', async ({ page }) => {
	await openLesson(page, 'count=5');
	const sizes = await card(page).getByRole('listitem').locator('small').allInnerTexts();
	expect(sizes).toHaveLength(stages.length);
	expect(sizes.map((size) => parseInt(size)).reduce((sum, size) => sum + size)).toBe(5);
	await button(page, en.opening.begin).click();
	await expect(card(page).getByText(en.quiz.question(1, 5))).toBeVisible();
});

for (const prove of ['as-written', 'off', 'all'] as const) {
	test(`prove=${prove} asks for the paragraph as it says`, async ({ page }) => {
		const written = (await openLesson(page, 'stages=events&shuffle=off')).questions;
		const lesson = await openLesson(page, `stages=events&shuffle=off&prove=${prove}`);
		await button(page, en.opening.begin).click();
		const proof = card(page).getByRole('group', { name: en.item.prove });
		// The fifth question is the first that asks for a proof as it is written.
		const asked = written.slice(0, 5);
		expect(asked.map((question) => question.prove)).toEqual([false, false, false, false, true]);
		for (const { id, kind, prove: asWritten } of asked) {
			expect((await askedNow(page, lesson)).id).toBe(id);
			const wanted = prove === 'all' ? kind === 'choice' : prove === 'as-written' && asWritten;
			await expect(proof).toHaveCount(wanted ? 1 : 0);
			if (id !== asked.at(-1)!.id) await take(page, lesson, 'skip');
		}
		if (prove !== 'all') return;
		const question = await askedNow(page, lesson);
		const { response } = rightAnswer(question);
		await give(page, lesson, question, { response, proof: null });
		await button(page, en.item.check).click();
		await expect(card(page).getByText(en.item.obstacles['no-proof'])).toBeVisible();
		const elsewhere = 'p13';
		expect(question.evidence.map(({ paragraph }) => paragraph)).not.toContain(elsewhere);
		await give(page, lesson, question, { response, proof: elsewhere });
		await button(page, en.item.check).click();
		await expect(card(page).getByRole('heading', { name: en.feedback.proofWrong })).toBeVisible();
	});
}

test('confidence=on asks how sure, and the results put the surest mistake first; pass=30 is passed with a third', async ({
	page,
}) => {
	const lesson = await openLesson(page, 'stages=reading&count=3&confidence=on&tries=1&pass=30&shuffle=off');
	await button(page, en.opening.begin).click();
	const given = [
		{ right: false, confidence: 1 },
		{ right: false, confidence: 3 },
		{ right: true, confidence: 2 },
	] as const;
	const asked: Question[] = [];
	for (const [n, { right, confidence }] of given.entries()) {
		const question = await askedNow(page, lesson);
		asked.push(question);
		const answer = right ? rightAnswer(question) : wrongAnswer(question, lesson);
		if (n === 0) {
			await give(page, lesson, question, answer);
			await button(page, en.item.check).click();
			await expect(card(page).getByText(en.item.obstacles['no-confidence'])).toBeVisible();
		}
		await give(page, lesson, question, { ...answer, confidence });
		await button(page, en.item.check).click();
		await goOn(page);
	}
	await goOn(page);
	await expect(card(page).getByText(enLater.results.percent(33), { exact: true })).toBeVisible();
	await expect(card(page).getByText(enLater.results.passed(30))).toBeVisible();
	const { levels } = en.confidence;
	for (const { right, confidence } of given)
		await expect(
			card(page).getByText(enLater.results.calibrated(levels[confidence], right ? 1 : 0, 1)),
		).toBeVisible();
	await expect(missed(page)).toHaveText([plainText(asked[1]!.prompt), plainText(asked[0]!.prompt)]);
	await card(page).getByRole('link', { name: enLater.results.review }).click();
	for (const [n, { confidence }] of given.entries())
		await expect(
			card(page)
				.getByRole('region', { name: plainText(asked[n]!.prompt), exact: true })
				.getByText(enLater.review.yourConfidence(levels[confidence])),
		).toBeVisible();
});

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

test('article=after: recall first, with the words quoted in the card, and the article in the results', async ({
	page,
}) => {
	const whole = await openLesson(page, 'stages=events&shuffle=off');
	const lesson = await openLesson(
		page,
		'stages=events&shuffle=off&article=after&walk=before&count=3&prove=all',
	);
	const article = page.getByRole('article');
	await expect(article).toHaveCount(0);
	await expect(card(page).getByRole('heading', { name: en.opening.recallHeading })).toBeVisible();
	await expect(card(page).getByText(en.opening.recall)).toBeVisible();
	await button(page, en.opening.begin).click();
	// The questions come first, though the walk was asked for before them.
	const quotes = card(page).locator('blockquote mark');
	const asked: Question[] = [];
	for (let n = 0; n < 3; n++) {
		const question = await askedNow(page, lesson);
		asked.push(question);
		await expect(card(page).getByRole('group', { name: en.item.prove })).toHaveCount(0);
		await take(page, lesson, 'wrong-wrong');
		await expect(quotes).toHaveText(wordsOf(whole, question.evidence));
		// Nothing leads to what cannot be seen.
		await expect(card(page).getByRole('link')).toHaveCount(0);
		await goOn(page);
	}
	expect(asked.map(({ kind }) => kind)).not.toContain('pinpoint');
	for (const [n, event] of lesson.events.entries()) {
		await expect(card(page).getByText(enLater.walk.event(n + 1, lesson.events.length))).toBeVisible();
		await expect(quotes).toHaveText(wordsOf(whole, event.evidence));
		await expect(card(page).getByRole('link')).toHaveCount(0);
		await button(page, n + 1 < lesson.events.length ? enLater.walk.next : enLater.walk.finish)
			.first()
			.click();
	}
	await expect(card(page).getByRole('group', { name: enLater.pictures.timeline.name(10) })).toBeVisible();
	await expect(card(page).getByRole('link')).toHaveCount(0);
	await expect(article).toHaveCount(0);
	await goOn(page);
	await expect(card(page).getByRole('heading', { name: enLater.results.heading })).toBeVisible();
	await expect(article).toBeVisible();
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

/** The words of each citation. */
function wordsOf(lesson: Lesson, citations: readonly Citation[]): string[] {
	return citations.map((citation) => citedWords(lesson, [citation], citation.paragraph));
}

const values = [
	{ name: 'stages', value: 'ending', allowed: stages.join(', ') },
	{ name: 'walk', value: 'during', allowed: 'before, after, off' },
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
test('a language that the interface does not speak is told, and one that it does is not', async ({
	page,
}) => {
	await openLesson(page, 'lang=en-GB');
	await expect(button(page, en.opening.begin)).toBeVisible();
	await expect(button(page, en.notices.dismiss)).toHaveCount(0);
	await openLesson(page, 'lang=fr-CA');
	const problem = { name: 'lang', value: 'fr-ca', allowed: 'en' } as const;
	await expect(card(page).getByText(en.notices.setting(problem))).toBeVisible();
});

test('values that are none are told, each with what it may be, and the usual ones are used', async ({
	page,
}) => {
	const lesson = await openLesson(page, values.map(({ name, value }) => `${name}=${value}`).join('&'));
	for (const problem of values) await expect(card(page).getByText(en.notices.setting(problem))).toBeVisible();
	await expect(button(page, en.notices.dismiss)).toHaveCount(values.length);
	await button(page, en.opening.begin).click();
	// The usual setting is a walk before the questions.
	await button(page, enLater.walk.questions).click();
	await expect(card(page).getByText(en.quiz.question(1, lesson.questions.length))).toBeVisible();
	await take(page, lesson, 'wrong-right');
	await expect(card(page).getByRole('heading', { name: en.feedback.rightAt(2) })).toBeVisible();
	// Told once; the next question has the card to itself when they are closed.
	for (let left = values.length; left > 0; left--) await button(page, en.notices.dismiss).first().click();
	await expect(button(page, en.notices.dismiss)).toHaveCount(0);
});
