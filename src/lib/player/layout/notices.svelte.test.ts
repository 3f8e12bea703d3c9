import { expect, test } from 'vitest';
import { en } from '#lib/i18n/en.ts';
import { enLater } from '#lib/i18n/en-later.ts';
import { button, heading, renderLesson } from '#tests/components/render-lesson.ts';
import { takeAll } from '#tests/lessons/take-questions.ts';

test('a message that is closed gives the focus to the next one, and the last to the screen’s heading', async () => {
	await renderLesson('', (session) => {
		session.notify({ kind: 'not-kept' });
		session.notify({ kind: 'storage-full' });
	});
	await button(en.notices.dismiss).first().click();
	await expect.element(button(en.notices.dismiss)).toHaveFocus();
	await button(en.notices.dismiss).click();
	await expect.element(heading(en.opening.heading)).toHaveFocus();
});

test('who asks to be shown all has the focus at the filters', async () => {
	await renderLesson('shuffle=off', (session) => {
		takeAll(session, (_, n) => (n === 0 ? 'wrong-wrong' : 'right'));
		session.review();
	});
	const missed = button(enLater.review.missed(1));
	await missed.click();
	await button(enLater.review.clear).click();
	await expect.element(missed).toHaveFocus();
});
