import { expect, test } from 'vitest';
import { en } from '#lib/i18n/en.ts';
import { card, heading, kindsAsked, renderLesson } from '#tests/components/render-lesson.ts';
import { comeTo, takeQuestion } from '#tests/lessons/take-questions.ts';

// What a screen reader gets of each kind of question. Where the interface changes on purpose:
// `npx vitest run outline --update`, and read what changed.

test.each(kindsAsked)('a question of the kind $kind has the outline that it had', async ({ kind, stage }) => {
	const session = await renderLesson(`shuffle=off&stages=${stage}`, (session) => {
		session.begin();
		comeTo(session, (question) => question.kind === kind);
	});
	await expect.element(card).toMatchAriaSnapshot();
	takeQuestion(session, 'wrong-reveal');
	// What learners mark is neither right nor wrong.
	const said = new RegExp(`^(${en.feedback.wrong}|${en.feedback.compare})`);
	await expect.element(heading(said)).toBeVisible();
	await expect.element(card).toMatchAriaSnapshot();
});
