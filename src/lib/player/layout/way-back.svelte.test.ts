import { expect, test } from 'vitest';
import { page, type Locator } from 'vitest/browser';
import { en } from '#lib/i18n/en.ts';
import { card, renderLesson } from '#tests/components/render-lesson.ts';
import { takeQuestion } from '#tests/lessons/take-questions.ts';

/** As in Safari, where a link or a button is clicked without taking the focus. */
const click = (locator: Locator) => (locator.element() as HTMLElement).click();

test.each([
	['of an explanation', 'if the rails are paid for'],
	['to the words that settle it', en.feedback.show(5)],
])(
	'the way back leads to the link %s that was pressed, though a press does not focus it',
	async (_, name) => {
		await renderLesson('stages=reading', (session) => {
			session.begin();
			takeQuestion(session, 'right');
		});
		const link = card.getByRole('status').getByRole('link', { name, exact: true });
		await expect.element(link).toBeVisible();
		click(link);
		await expect.poll(() => document.activeElement?.id).toBe('p5');
		click(page.getByRole('button', { name: en.article.back }).first());
		await expect.element(link).toHaveFocus();
	},
);
