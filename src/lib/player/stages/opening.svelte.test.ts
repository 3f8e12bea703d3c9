import { expect, test } from 'vitest';
import { harbourBridge } from 'virtual:harbour-bridge';
import { en } from '#lib/i18n/en.ts';
import { enLater } from '#lib/i18n/en-later.ts';
import { lessonLengths } from '#lib/quiz/asking/lesson-lengths.ts';
import { defaultSettings } from '#lib/quiz/settings/settings.ts';
import { expectAccessible } from '#tests/components/axe.ts';
import { button, card, renderLesson } from '#tests/components/render-lesson.ts';
import { takeAll } from '#tests/lessons/take-questions.ts';

const { opening } = en;
const { results } = enLater;

/** The small lesson with a core: a question on events, and two on voices. */
const lesson = {
	...harbourBridge,
	words: 2000,
	questions: harbourBridge.questions.map((question) =>
		['when-work-began', 'who-said-it', 'who-praised'].includes(question.id)
			? { ...question, core: true as const }
			: question,
	),
};
const minutes = lessonLengths(lesson, defaultSettings).map(({ minutes }) => minutes);
const shortButton = () => button(new RegExp(`^${opening.lengths.short}`));
const wholeButton = () => button(new RegExp(`^${opening.lengths.whole}`));
const sizes = () =>
	[...document.querySelectorAll('#questions li small')].map(({ textContent }) => textContent);

test('the opening offers the short lesson and the whole one, each with its questions and minutes', async () => {
	const session = await renderLesson('', undefined, lesson);
	expect(minutes).toEqual([15, 20]);
	await expect.element(shortButton()).toHaveTextContent('Short 3 questions, about 15 minutes');
	await expect.element(wholeButton()).toHaveTextContent('Whole 8 questions, about 20 minutes');
	expect(sizes()).toEqual(['1 or 3 questions', '2 or 3 questions', '0 or 2 questions']);
	await expectAccessible();
	await shortButton().click();
	await expect.element(card.getByText(en.quiz.question(1, 3))).toBeVisible();
	expect(session.attempt.length).toBe('short');
});

test('the whole one asks all', async () => {
	const session = await renderLesson('', undefined, lesson);
	await wholeButton().click();
	await expect.element(card.getByText(en.quiz.question(1, 8))).toBeVisible();
	expect(session.attempt.length).toBe('whole');
});

test('without a core there is nothing to choose, and the minutes stand beside the button', async () => {
	await renderLesson('', undefined, { ...harbourBridge, words: 2000 });
	await expect.element(button(opening.begin)).toBeVisible();
	await expect.element(card.getByText(opening.minutes(20), { exact: true })).toBeVisible();
	expect(sizes()).toEqual(['3 questions', '3 questions', '2 questions']);
});

test.each([
	['short', 3, 15],
	['whole', 8, 20],
])('length=%s is what the teacher has chosen', async (length, questions, minutes) => {
	await renderLesson(`length=${length}`, undefined, lesson);
	await expect.element(card.getByText(opening.minutes(minutes), { exact: true })).toBeVisible();
	await button(opening.begin).click();
	await expect.element(card.getByText(en.quiz.question(1, questions))).toBeVisible();
});

test('after a short one the results offer the rest', async () => {
	await renderLesson(
		'',
		(session) => {
			session.begin('short');
			takeAll(session, () => 'right');
		},
		lesson,
	);
	await expect.element(card.getByText(results.short)).toBeVisible();
	await button(results.rest(5)).click();
	await expect.element(card.getByText(en.quiz.question(1, 8))).toBeVisible();
	await expect.element(card.getByRole('img', { name: en.quiz.progress(3, 8) })).toBeVisible();
});
