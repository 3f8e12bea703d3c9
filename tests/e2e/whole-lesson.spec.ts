import type { Locator, Page } from '@playwright/test';
import { en } from '#lib/i18n/en.ts';
import { enLater } from '#lib/i18n/en-later.ts';
import { enPages } from '#lib/i18n/en-pages.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Question, QuestionKind } from '#lib/lesson/question-kinds.ts';
import { plainText } from '#lib/lesson/plain-text.ts';
import { loadAttempt } from '#lib/quiz/attempt/load.ts';
import { scoreOf } from '#lib/quiz/scoring/score.ts';
import { isSelfMarked } from '#lib/quiz/marking/kinds.ts';
import { defaultSettings } from '#lib/quiz/settings/settings.ts';
import type { QuizSession } from '#lib/session/quiz-session.ts';
import { comeTo, takeQuestion } from '#tests/lessons/take-questions.ts';
import {
	askedNow,
	begin,
	button,
	card,
	expectMarked,
	goOn,
	keptAttempts,
	lessonId,
	onward,
	openLesson,
	take,
	type Way,
} from './answering.ts';
import { builtLesson } from './built-lesson.ts';
import { expect, test } from './fixtures.ts';
import { finger, keyboard, mouse, type Hand } from './hands.ts';
import { openTaken } from './open-taken.ts';
import { serveLesson } from './serve-lesson.ts';

/** How the questions go, one after the other and round again. */
const ways: Way[] = ['right', 'wrong-right', 'skip', 'wrong-wrong', 'wrong-reveal', 'right'];
const headings: Record<Exclude<Way, 'skip'>, RegExp> = {
	right: /^Right$/,
	wrong: /^Not quite/,
	'wrong-right': /^Right, at the second try$/,
	'wrong-wrong': /^Not quite/,
	'wrong-reveal': /^Not quite/,
};

function feedback(page: Page): Locator {
	return card(page)
		.getByRole('status')
		.filter({ has: page.getByRole('heading') });
}

/** The feedback says in words how it went and why, and exactly the words that settle it are marked in the article. */
async function expectFeedback(page: Page, lesson: Lesson, question: Question, way: Exclude<Way, 'skip'>) {
	const heading = isSelfMarked(question) ? en.feedback.compare : headings[way];
	await expect(feedback(page).getByRole('heading')).toHaveText(heading);
	await expect(feedback(page)).toContainText(plainText(question.explanation).trim().slice(0, 40));
	await expectMarked(page, lesson, question.evidence);
}

/** *Show me the words* leads to the cited paragraph, clear of a sheet, and *Back to the question* back. */
async function expectWayThereAndBack(page: Page, question: Question, hand: Hand) {
	const link = feedback(page).getByRole('link').first();
	await hand.read(page);
	await hand.press(link);
	const { paragraph } = question.evidence[0]!;
	await expect(page.locator(`p#${paragraph}`)).toBeFocused();
	const marked = page.locator(`p#${paragraph} mark`).first();
	await expect(marked).toBeInViewport();
	await expect(link).toBeInViewport();
	await expect
		.poll(() =>
			marked.evaluate((mark) => {
				const { left, top } = mark.getClientRects()[0]!;
				return document.elementFromPoint(left + 2, top + 4)?.closest('mark, #questions')?.localName;
			}),
		)
		.toBe('mark');
	// Beside the question a mouse needs no button to go back to it.
	if (hand === mouse) return;
	await hand.press(page.locator(`p#${paragraph} + button`));
	await expect(link).toBeFocused();
}

async function takeAll(page: Page, lesson: Lesson, hand: Hand) {
	const seen = new Set<string>();
	const kinds = new Set<QuestionKind>();
	const results = page.getByRole('heading', { name: enLater.results.heading });
	for (let n = 0; !(await results.isVisible()); n++) {
		if (!(await page.locator('#stem').isVisible())) {
			await expect(card(page).getByRole('heading', { level: 2 })).toBeFocused();
			await goOn(page, hand);
			continue;
		}
		await expect(page.locator('#stem')).toBeFocused();
		const { id } = await askedNow(page, lesson);
		// What was put off once is answered when it comes again.
		const planned = ways[n % ways.length]!;
		const way = planned === 'skip' && seen.has(id) ? 'right' : planned;
		seen.add(id);
		const question = await take(page, lesson, way, hand);
		if (way === 'skip') continue;
		await expectFeedback(page, lesson, question, way);
		await expect(onward(page)).toBeFocused();
		if (!kinds.has(question.kind)) await expectWayThereAndBack(page, question, hand);
		kinds.add(question.kind);
		await goOn(page, hand);
	}
	await expect(results).toBeFocused();
	expect(seen.size).toBe(lesson.questions.length);
	expect(kinds).toEqual(new Set(lesson.questions.map(({ kind }) => kind)));
}

/** The score on the page is the one that the kept answers earn. */
async function expectResults(page: Page, lesson: Lesson) {
	const [kept] = await keptAttempts(page);
	const loaded = loadAttempt(kept!, lesson, { ...defaultSettings, walk: 'off' });
	if (!loaded.ok) throw new Error(`What is kept is ${loaded.why}.`);
	const score = scoreOf(lesson, loaded.attempt.rounds[0]!);
	expect(score.answered).toBe(lesson.questions.filter((question) => !isSelfMarked(question)).length);
	expect(score.percent).toBeLessThan(100);
	await expect(card(page).getByText(enLater.results.percent(score.percent), { exact: true })).toBeVisible();
}

/** Of each kind the first question. */
function oneOfEachKind(lesson: Lesson): Lesson {
	const kinds = new Set<QuestionKind>();
	return { ...lesson, questions: lesson.questions.filter(({ kind }) => !kinds.has(kind) && kinds.add(kind)) };
}

const hands = [
	{ name: 'the whole lesson is taken by mouse', hand: mouse, tag: '@laptop' },
	{ name: 'each kind of question is taken by the keyboard alone', hand: keyboard, tag: '@laptop' },
	{ name: 'each kind of question is taken by touch', hand: finger, tag: '@phone' },
];
for (const { name, hand, tag } of hands) {
	test(`${name}, and every answer leads to its words`, { tag }, async ({ page }) => {
		test.setTimeout(420_000);
		if (hand !== mouse) await serveLesson(page, oneOfEachKind);
		const lesson = await openLesson(page);
		await begin(page, hand);
		await takeAll(page, lesson, hand);
		await expectResults(page, lesson);
	});
}

test('the first link of the page leads a keyboard past the article to the questions', async ({ page }) => {
	await openLesson(page);
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: enPages.site.skip.questions })).toBeFocused();
	await page.keyboard.press('Enter');
	await page.keyboard.press('Tab');
	await expect(button(page, en.opening.begin)).toBeFocused();
});

/** Opens the lesson at its first question of the kind. */
async function openAt(page: Page, kind: QuestionKind): Promise<Question> {
	const { driven } = await openTaken(page, '', (session) => {
		session.begin();
		return comeTo(session, (question) => question.kind === kind);
	});
	return driven;
}

test('an order is put right by dragging, too', async ({ page }) => {
	await openAt(page, 'order');
	const items = card(page).getByRole('listitem');
	// The kind comes with the later script.
	await expect(items.first()).toBeVisible();
	const before = await items.allInnerTexts();
	const from = await items.nth(0).locator('[data-handle]').boundingBox();
	const to = await items.nth(2).boundingBox();
	await page.mouse.move(from!.x + 8, from!.y + 8);
	await page.mouse.down();
	await page.mouse.move(from!.x + 8, to!.y + to!.height - 4, { steps: 12 });
	await page.mouse.up();
	await expect
		.poll(() => items.allInnerTexts())
		.toEqual([before[1], before[2], before[0], ...before.slice(3)]);
});

test('a pinpoint is answered by clicking the paragraph in the article', async ({ page }) => {
	const question = await openAt(page, 'pinpoint');
	await page.locator(`#${question.evidence[0]!.paragraph}`).click();
	await button(page, en.item.check).click();
	await expect(card(page).getByRole('heading', { name: en.feedback.right, exact: true })).toBeVisible();
});

test('a question of the review has an address, opens at it, says how it went and leads to its paragraph', async ({
	page,
}) => {
	const takeTwo = (session: QuizSession) => {
		session.begin();
		takeQuestion(session, 'right');
		session.next();
		takeQuestion(session, 'wrong-wrong');
	};
	for (const [n, outcome] of (['right', 'missed', 'open'] as const).entries()) {
		const { id, prompt, evidence } = (await builtLesson(lessonId)).lesson.questions[n]!;
		// Loaded afresh: from one fragment to another the page would stay.
		await page.goto('about:blank');
		await openTaken(page, '', takeTwo, { fragment: `#q-${id}` });
		const entry = card(page).getByRole('region', { name: plainText(prompt), exact: true });
		await expect(entry).toHaveAttribute('id', `q-${id}`);
		await expect(entry).toBeFocused();
		await expect(entry.getByRole('heading', { level: 3 })).toBeInViewport();
		await expect(entry.getByText(enLater.outcomes[outcome], { exact: true })).toBeVisible();
		const { paragraph } = evidence[0]!;
		await entry.locator('.why').getByRole('link').first().click();
		await expect(page.locator(`p#${paragraph}[data-cited]`)).toBeFocused();
		await expect(page.locator(`p#${paragraph} mark`).first()).toBeInViewport();
	}
	// Back to where the learner was, and the address is the lesson's again.
	await button(page, enLater.review.close).click();
	await expect(onward(page)).toBeVisible();
	expect(new URL(page.url()).hash).toBe('');
});
