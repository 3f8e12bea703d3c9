import { expect, test } from 'vitest';
import { harbourBridge } from 'virtual:harbour-bridge';
import { en } from '#lib/i18n/en.ts';
import { enLater } from '#lib/i18n/en-later.ts';
import { plainText } from '#lib/lesson/plain-text.ts';
import type { QuizSession } from '#lib/session/quiz-session.ts';
import { button, card, renderLesson } from '#tests/components/render-lesson.ts';
import { takeQuestion } from '#tests/lessons/take-questions.ts';

const { title, questions } = harbourBridge;
const { id, prompt } = questions[0]!;
const begin = (session: QuizSession) => session.begin();
const link = card.getByRole('link', { name: enLater.contact });
const reviewed = card.getByRole('region', { name: plainText(prompt), exact: true });

test.each([
	['desk@example.org', `mailto:desk@example.org?subject=${encodeURIComponent(`${title}: ${id}`)}`],
	['https://example.org/contact', 'https://example.org/contact'],
])(
	'a lesson that names %s leads there from a judged question and from the review',
	async (contact, address) => {
		const lesson = { ...harbourBridge, contact };
		const session = await renderLesson('shuffle=off', begin, lesson);
		await expect.element(button(en.item.check)).toBeVisible();
		expect(link.elements()).toEqual([]);
		takeQuestion(session, 'wrong');
		// There is a try left: the question is not done with.
		await expect.element(button(en.item.again)).toBeVisible();
		expect(link.elements()).toEqual([]);
		await button(en.item.reveal).click();
		await expect.element(link).toHaveAttribute('href', address);
		session.review(id);
		await expect
			.element(reviewed.getByRole('link', { name: enLater.contact }))
			.toHaveAttribute('href', address);
	},
);

test('a lesson that names nobody has no such link', async () => {
	const lesson = { ...harbourBridge, contact: undefined };
	const session = await renderLesson('shuffle=off', begin, lesson);
	takeQuestion(session, 'wrong-reveal');
	await expect.element(button(en.item.next)).toBeVisible();
	expect(link.elements()).toEqual([]);
	session.review(id);
	await expect.element(reviewed).toBeVisible();
	expect(link.elements()).toEqual([]);
});
