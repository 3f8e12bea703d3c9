import { expect, test } from 'vitest';
import { en } from '#lib/i18n/en.ts';
import { enLater } from '#lib/i18n/en-later.ts';
import { card, heading, renderLesson } from '#tests/components/render-lesson.ts';
import { comeTo } from '#tests/lessons/take-questions.ts';

const row = (words: string) => card.getByRole('listitem').filter({ hasText: words }).first();

test.for([
	['right', ['signs', 'argument', 'work', 'opening', 'radio'], en.feedback.right],
	['partly right', ['signs', 'work', 'argument', 'opening', 'radio'], en.feedback.partly(2, 4)],
] as const)('an event of which nothing is settled has no tick and no count: %s', async ([, order, said]) => {
	await renderLesson('stages=events', (session) => {
		session.begin();
		comeTo(session, ({ id }) => id === 'in-which-order');
		session.change({ response: { kind: 'order', order: [...order] }, proof: null });
		session.submit();
		if (said !== en.feedback.right) session.reveal();
	});
	await expect.element(heading(said)).toBeVisible();
	await expect.element(row('opens the bridge')).toHaveAttribute('data-is', 'right');
	await expect.element(row('toll signs')).toBeVisible();
	await expect.element(row('toll signs')).not.toHaveAttribute('data-is');
	await expect.element(row('toll signs')).not.toHaveTextContent(/[✓✗]/u);
	// And the learner is told why.
	await expect.element(card.getByText(enLater.kinds.undated)).toBeVisible();
});
