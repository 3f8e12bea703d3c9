import { expect, test } from 'vitest';
import { page, type Locator } from 'vitest/browser';
import { en } from '#lib/i18n/en.ts';
import { card, renderLesson } from '#tests/components/render-lesson.ts';
import { takeQuestion } from '#tests/lessons/take-questions.ts';

test('the way back from the words leads to the link that was pressed, also where a press does not focus links', async () => {
	await renderLesson('stages=reading', (session) => {
		session.begin();
		takeQuestion(session, 'right');
	});
	const link = card.getByRole('status').getByRole('link').first();
	await expect.element(link).toBeVisible();
	// As in Safari, where a link is clicked without taking the focus.
	const click = (locator: Locator) => (locator.element() as HTMLElement).click();
	click(link);
	const words = page.getByRole('article').element().querySelector('[data-cited]');
	await expect.poll(() => document.activeElement).toBe(words);
	click(page.getByRole('button', { name: en.article.back }).first());
	await expect.element(link).toHaveFocus();
});
