import { expect, test } from 'vitest';
import { en } from '#lib/i18n/en.ts';
import { button, card, heading, renderLesson } from '#tests/components/render-lesson.ts';
import { later } from './later.svelte.ts';

test('where the end of a part has not arrived, the questions of the next part can be reached', async () => {
	later.comeBy(() => Promise.reject(new Error('The line is cut.')));
	const session = await renderLesson('stages=reading,voices&shuffle=off', (session) => {
		session.begin();
		while (session.view.screen === 'answering') session.skip();
	});
	expect(session.view).toMatchObject({ screen: 'closed', stage: 'voices' });
	await expect.element(heading(en.awaited.failed)).toBeVisible();
	await button(en.awaited.without).click();
	expect(session.view).toMatchObject({ screen: 'answering', stage: 'reading' });
	await expect.element(card.getByText(en.quiz.question(4, 5))).toBeVisible();
});
