import { expect, onTestFinished, test } from 'vitest';
import { en } from '#lib/i18n/en.ts';
import { isSelfMarked } from '#lib/quiz/marking/kinds.ts';
import { expectAccessible } from '#tests/components/axe.ts';
import { button, heading, kindsAsked, renderLesson } from '#tests/components/render-lesson.ts';
import { wrongAnswer } from '#tests/lessons/sample-answers.ts';
import { askedOf, comeTo } from '#tests/lessons/take-questions.ts';

test.each(kindsAsked)(
	'axe finds nothing on a question of the kind $kind, asked, judged and shown',
	async ({ kind, stage }) => {
		const session = await renderLesson(`shuffle=off&stages=${stage}`, (session) => {
			session.begin();
			comeTo(session, (question) => question.kind === kind);
		});
		const own = isSelfMarked(askedOf(session));
		const check = own ? en.item.compare : en.item.check;
		await expectAccessible();
		await button(check).click();
		session.change(wrongAnswer(askedOf(session), session.lesson));
		await button(check).click();
		const said = new RegExp(`^(${en.feedback.wrong}|${en.feedback.compare})`);
		await expect.element(heading(said)).toBeVisible();
		await expectAccessible();
		// What learners mark is settled at once.
		if (!own) await button(en.item.reveal).click();
		await expect.element(button(en.item.next)).toBeVisible();
		await expectAccessible();
		// The dark theme differs in its colours alone, and all of them are seen once the key is shown.
		document.documentElement.dataset.theme = 'dark';
		onTestFinished(() => void delete document.documentElement.dataset.theme);
		await expectAccessible(['color-contrast']);
	},
);
