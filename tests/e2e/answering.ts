import { expect, type Locator, type Page } from '@playwright/test';
import { en } from '#lib/i18n/en.ts';
import type { Citation, Lesson, Question } from '#lib/lesson/lesson.ts';
import { articleParagraphs } from '#lib/lesson/article-paragraphs.ts';
import { plainText } from '#lib/lesson/plain-text.ts';
import { valueOf, type Answer } from '#lib/quiz/answer.ts';
import { rightAnswer, wrongAnswer } from '#tests/lessons/sample-answers.ts';

export { rightAnswer, wrongAnswer };

export const lessonId = 'us-ukraine-intelligence';

/** Opens the real lesson; `query` without its question mark. */
export async function openLesson(page: Page, query = '', fragment = ''): Promise<Lesson> {
	await page.goto(`${lessonId}/?${query}${fragment}`);
	return lessonOn(page);
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

/** The question that is asked now. */
export async function askedNow(page: Page, lesson: Lesson): Promise<Question> {
	const stem = (await page.locator('#stem').innerText()).trim();
	const question = lesson.questions.find(({ prompt }) => plainText(prompt) === stem);
	if (!question) throw new Error(`No question asks “${stem}”.`);
	return question;
}

/** The words that a citation cites. */
export function citedWords(lesson: Lesson, { paragraph, start, end }: Citation): string {
	const cited = articleParagraphs(lesson).find(({ id }) => id === paragraph)!;
	return plainText(cited.html).slice(start, end);
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

/** Gives an answer by pointer, whatever stands there before; does not submit it. */
export async function give(page: Page, lesson: Lesson, question: Question, answer: Answer): Promise<void> {
	const { response, proof } = answer;
	if (question.kind === 'choice' && response.kind === 'choice') {
		for (const { id } of question.choices) {
			const control = choiceControl(page, question, id);
			const wanted = response.picked.includes(id);
			const several = (await control.getAttribute('type')) === 'checkbox';
			if (several || wanted) await control.setChecked(wanted);
		}
	}
	if (question.kind === 'verdict' && response.kind === 'verdict') {
		for (const { id, text } of question.statements) {
			await card(page)
				.getByRole('group', { name: plainText(text), exact: true })
				.getByRole('radio', { name: en.verdicts[valueOf(response.given, id)!], exact: true })
				.check();
		}
	}
	if (response.kind === 'order') {
		for (const [i, id] of response.order.entries()) {
			const items = card(page).getByRole('group').getByRole('listitem');
			const earlier = button(page, en.item.earlier(eventWords(lesson, id)));
			const place = () =>
				items.evaluateAll(
					(all, words) => all.findIndex((item) => item.textContent.includes(words)),
					eventWords(lesson, id),
				);
			for (let at = await place(); at > i; at--) {
				await earlier.click();
				await expect.poll(place).toBe(at - 1);
			}
		}
	}
	if (question.kind === 'match' && response.kind === 'match') {
		for (const [id, target] of response.matches) {
			const says = plainText(lesson.claims.find((claim) => claim.id === id)!.says);
			await card(page).getByRole('combobox', { name: says, exact: true }).selectOption(target);
		}
	}
	const paragraph = response.kind === 'pinpoint' ? response.paragraph : proof;
	if (paragraph) {
		await card(page)
			.getByRole('radio', { name: en.article.paragraph(Number(paragraph.slice(1))), exact: true })
			.check();
	}
}

/** How a question is taken. */
export type Way = 'right' | 'wrong-right' | 'wrong-wrong' | 'wrong-reveal' | 'skip';

/** Takes the question that is asked, by pointer, up to its feedback; one that is put off comes again later. */
export async function take(page: Page, lesson: Lesson, way: Way): Promise<Question> {
	const question = await askedNow(page, lesson);
	if (way === 'skip') {
		await button(page, /^(Skip for now|Leave (it|\d+) open)$/).click();
		return question;
	}
	await give(page, lesson, question, way === 'right' ? rightAnswer(question) : wrongAnswer(question, lesson));
	await button(page, en.item.check).click();
	if (way === 'wrong-right' || way === 'wrong-wrong') {
		await button(page, en.item.again).click();
		await give(
			page,
			lesson,
			question,
			way === 'wrong-right' ? rightAnswer(question) : wrongAnswer(question, lesson, 1),
		);
		await button(page, en.item.check).click();
	}
	if (way === 'wrong-reveal') await button(page, en.item.reveal).click();
	return question;
}

/** Goes on from feedback or from a stage's end. */
export async function goOn(page: Page): Promise<void> {
	await button(page, /^(Next question|Finish this part|On to .*|See how it went)$/).click();
}

/** The attempt that is kept for the page's address, as the browser's storage has it. */
export async function keptAttempts(page: Page): Promise<string[]> {
	return page.evaluate(() =>
		Object.entries(localStorage)
			.filter(([key]) => key.startsWith('pilcrow ') && !key.includes('set aside'))
			.map(([, value]) => value as string),
	);
}
