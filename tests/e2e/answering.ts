import { expect, test, type Locator, type Page } from '@playwright/test';
import { attemptKey } from '#lib/delivery/store-names.ts';
import { en } from '#lib/i18n/en.ts';
import type { Citation } from '#lib/lesson/article.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Question } from '#lib/lesson/question-kinds.ts';
import { enLater } from '#lib/i18n/en-later.ts';
import { plainText } from '#lib/lesson/plain-text.ts';
import { adaptLesson } from '#lib/quiz/asking/adapt-lesson.ts';
import type { Attempt } from '#lib/quiz/attempt/attempt.ts';
import { saveAttempt } from '#lib/quiz/attempt/save.ts';
import type { Answer } from '#lib/quiz/marking/answer.ts';
import { isSelfMarked } from '#lib/quiz/marking/kinds.ts';
import { valueOf } from '#lib/quiz/marking/value-of.ts';
import { defaultSettings, parseSettings } from '#lib/quiz/settings/settings.ts';
import { citedWords } from '#tests/lessons/cited-words.ts';
import { rightAnswer, wrongAnswer } from '#tests/lessons/sample-answers.ts';
import type { Way } from '#tests/lessons/take-questions.ts';
import { mouse, type Hand } from './hands.ts';

export { rightAnswer, wrongAnswer, type Way };

export const lessonId = 'us-ukraine-intelligence';

/**
 * Opens the real lesson; `query` without its question mark. Whole and without walks, unless the query has a word on them.
 * Gives the lesson as these settings ask for it.
 */
export async function openLesson(page: Page, query = '', fragment = ''): Promise<Lesson> {
	const address = new URLSearchParams(query);
	addUsual(address);
	await page.goto(`${lessonId}/?${address}${fragment}`);
	return adaptLesson(await lessonOn(page), parseSettings(address).settings);
}

/** What tests take a lesson with, where they say nothing of it: all questions, and no walks. */
export function addUsual(address: URLSearchParams): void {
	if (!address.has('walk')) address.append('walk', 'off');
	if (!address.has('length')) address.append('length', 'whole');
}

/** The lesson as the page holds it. */
export async function lessonOn(page: Page): Promise<Lesson> {
	const [lesson, ...questions] = (await page.locator('script[data-lesson]').allTextContents()).map((text) =>
		JSON.parse(text),
	) as [Lesson, ...Question[]];
	return { ...lesson, questions };
}

/** The card, or the sheet, in which the questions are asked. */
export function card(page: Page): Locator {
	return page.getByRole('region', { name: en.quiz.label });
}

/** The button of that word in the card. */
export function button(page: Page, name: string | RegExp): Locator {
	return card(page).getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
}

/** At the results: asks to delete what this device keeps, up to the question whether it shall. */
export async function openDeletion(page: Page): Promise<void> {
	await card(page).getByText(enLater.results.delete.about).click();
	await button(page, enLater.results.delete.open).click();
}

/** The question that is asked now. */
export async function askedNow(page: Page, lesson: Lesson): Promise<Question> {
	const stem = (await page.locator('#stem').innerText()).trim();
	const question = lesson.questions.find(({ prompt }) => plainText(prompt) === stem);
	if (!question) throw new Error(`No question asks “${stem}”.`);
	return question;
}

/** Exactly the words of these citations are marked in the article. */
export async function expectMarked(
	page: Page,
	lesson: Lesson,
	citations: readonly Citation[],
): Promise<void> {
	const paragraphs = [...new Set(citations.map(({ paragraph }) => paragraph))];
	await expect(page.locator('[data-cited]')).toHaveCount(paragraphs.length);
	for (const paragraph of paragraphs) {
		const marks = page.locator(`p#${paragraph}[data-cited] mark`);
		await expect(marks.first()).toBeVisible();
		expect((await marks.allTextContents()).join('')).toBe(citedWords(lesson, citations, paragraph));
	}
}

/** The control of a choice, by the question's kind of choosing. */
export function choiceControl(page: Page, question: Question, id: string): Locator {
	if (question.kind !== 'choice') throw new Error('Only a choice has choices.');
	const several = question.choices.filter(({ correct }) => correct).length > 1;
	const { text } = question.choices.find((choice) => choice.id === id)!;
	// A judged choice's name goes on with what it was.
	return card(page).getByRole(several ? 'checkbox' : 'radio', { name: plainText(text) });
}

function eventWords(lesson: Lesson, id: string): string {
	return plainText(lesson.events.find((event) => event.id === id)!.what);
}

/** Gives an answer, whatever stands there before; does not submit it. */
export async function give(
	page: Page,
	lesson: Lesson,
	question: Question,
	{ response, proof, confidence }: Answer,
	hand = mouse,
): Promise<void> {
	await hand.read(page);
	if (question.kind === 'choice' && response.kind === 'choice') {
		for (const { id } of question.choices) {
			const control = choiceControl(page, question, id);
			const wanted = response.picked.includes(id);
			if (wanted || (await control.getAttribute('type')) === 'checkbox') await hand.set(control, wanted);
		}
	}
	if (question.kind === 'verdict' && response.kind === 'verdict') {
		for (const { id, text } of question.statements) {
			const statement = card(page).getByRole('group', { name: plainText(text), exact: true });
			const verdict = en.verdicts[valueOf(response.given, id)!];
			await hand.set(statement.getByRole('radio', { name: verdict, exact: true }), true);
		}
	}
	if (response.kind === 'order') await putInOrder(page, lesson, response.order, hand);
	if (question.kind === 'match' && response.kind === 'match') {
		for (const [id, target] of response.matches) {
			const says = plainText(lesson.claims.find((claim) => claim.id === id)!.says);
			await hand.select(card(page).getByRole('combobox', { name: says, exact: true }), target);
		}
	}
	if (response.kind === 'write') await hand.write(card(page).getByRole('textbox'), response.text);
	const paragraph = response.kind === 'pinpoint' ? response.paragraph : proof;
	if (paragraph) {
		const name = en.article.paragraph(Number(paragraph.slice(1)));
		await hand.set(card(page).getByRole('radio', { name, exact: true }), true);
	}
	if (confidence) {
		const sure = card(page).getByRole('group', { name: en.confidence.ask });
		await hand.set(sure.getByRole('radio', { name: en.confidence.levels[confidence] }), true);
	}
}

async function putInOrder(page: Page, lesson: Lesson, order: readonly string[], hand: Hand): Promise<void> {
	const items = card(page).getByRole('group').getByRole('listitem');
	const placeOf = async (words: string) =>
		(await items.allInnerTexts()).findIndex((text) => text.includes(words));
	const move = async (words: string, by: -1 | 1) => {
		const to = (await placeOf(words)) + by;
		const step = button(page, by < 0 ? enLater.kinds.earlier(words) : enLater.kinds.later(words));
		await hand.press(step);
		await expect.poll(() => placeOf(words)).toBe(to);
		// The focus goes with the event that is moved.
		await expect(step).toBeFocused();
	};
	const wanted = order.map((id) => eventWords(lesson, id));
	// The seed may have put them just so; what nobody moved is no answer yet.
	if ((await placeOf(wanted[0]!)) === 0) await move(wanted[0]!, 1);
	for (const [i, words] of wanted.entries())
		for (let at = await placeOf(words); at > i; at--) await move(words, -1);
}

/**
 * Takes the question that is asked up to its feedback; one that is put off comes again later. *Check* becomes *Try
 * again* and *Check* once more under the focus. What learners mark themselves is taken once, whatever the way.
 */
export async function take(page: Page, lesson: Lesson, way: Way, hand = mouse): Promise<Question> {
	const question = await askedNow(page, lesson);
	if (way === 'skip') {
		await hand.read(page);
		await hand.press(button(page, /^(Skip for now|Leave (it|\d+) open)$/));
		await expectArrived(page);
		return question;
	}
	const first = way === 'right' ? rightAnswer(question) : wrongAnswer(question, lesson);
	await give(page, lesson, question, first, hand);
	if (isSelfMarked(question)) {
		await hand.press(button(page, en.item.compare));
		return question;
	}
	await hand.press(button(page, en.item.check));
	if (way === 'wrong-right' || way === 'wrong-wrong') {
		await expect(button(page, en.item.again)).toBeFocused();
		await hand.read(page);
		await hand.press(button(page, en.item.again));
		await expect(button(page, en.item.check)).toBeFocused();
		const second = way === 'wrong-right' ? rightAnswer(question) : wrongAnswer(question, lesson, 1);
		await give(page, lesson, question, second, hand);
		await hand.press(button(page, en.item.check));
	}
	if (way === 'wrong-reveal') {
		await expect(button(page, en.item.reveal)).toBeVisible();
		await hand.read(page);
		await hand.press(button(page, en.item.reveal));
	}
	return question;
}

/** The button that goes on from feedback or from a stage's end. */
export function onward(page: Page): Locator {
	return button(page, /^(Next question|Finish this part|On to .*|See how it went)$/);
}

/** Begins the lesson at its opening. */
export async function begin(page: Page, hand = mouse): Promise<void> {
	await hand.press(button(page, en.opening.begin));
	await expectArrived(page);
}

/** What comes with the later script is there: a screen may have to wait for it. */
async function expectArrived(page: Page): Promise<void> {
	await expect(card(page).getByRole('heading', { name: en.awaited.heading })).toBeHidden();
}

/** Goes on from feedback or from a stage's end. */
export async function goOn(page: Page, hand = mouse): Promise<void> {
	await expect(onward(page)).toBeVisible();
	await hand.read(page);
	await hand.press(onward(page));
	await expectArrived(page);
}

/** Takes what is asked, question by question and stage by stage, up to the results; gives the questions in that order. */
export async function takeAll(
	page: Page,
	lesson: Lesson,
	wayOf: (question: Question) => Way,
): Promise<Question[]> {
	const taken: Question[] = [];
	const results = card(page).getByRole('heading', { name: enLater.results.heading });
	while (!(await results.isVisible())) {
		if (await page.locator('#stem').isVisible())
			taken.push(await take(page, lesson, wayOf(await askedNow(page, lesson))));
		await goOn(page);
	}
	return taken;
}

/** The attempts that are kept, as the browser's storage has them: of each way of taking the lesson what each tab wrote last. */
export async function keptAttempts(page: Page): Promise<string[]> {
	return page.evaluate(() =>
		Object.entries(localStorage)
			.filter(([key]) => key.startsWith('pilcrow ') && !/ set aside | deleted \d+$/.test(key))
			.map(([, value]) => value as string),
	);
}

/** Lets the page's lesson find an attempt at it, as if it had been kept there by an earlier visit; to be called before it is opened. */
export async function seedAttempt(page: Page, attempt: Attempt, settings = defaultSettings): Promise<void> {
	const site = new URL(test.info().project.use.baseURL!).pathname;
	const seed = { name: attemptKey(site, attempt.lesson, settings), text: saveAttempt(attempt) };
	await page.addInitScript(({ name, text }) => {
		// A blank page has no storage.
		if (origin === 'null') return;
		// Once: what is done with it stays done when the page is loaded again. Under a name of its own: by the attempt's the page
		// keeps which one this tab takes.
		if (sessionStorage.getItem(`seeded ${name}`)) return;
		sessionStorage.setItem(`seeded ${name}`, 'yes');
		localStorage.setItem(name, text);
	}, seed);
}
