import type { Page } from '@playwright/test';
import { en } from '#lib/i18n/en.ts';
import { questionKinds, type QuestionKind } from '#lib/lesson/question-kinds.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Stage } from '#lib/lesson/question.ts';
import { askedNow, button, card, openLesson, take } from './answering.ts';
import { expect, test } from './fixtures.ts';

// What a screen reader gets of each kind of question. Where the lesson's wording or the interface changes on purpose:
// `npx playwright test outline --update-snapshots`, and read what changed.

/** The stages in which the kinds are met. */
const met: [Stage, QuestionKind[]][] = [
	['events', ['choice', 'pinpoint', 'order', 'verdict']],
	['voices', ['match']],
];

async function comeTo(page: Page, lesson: Lesson, kind: QuestionKind) {
	while ((await askedNow(page, lesson)).kind !== kind) await take(page, lesson, 'skip');
}

test('each kind of question has the outline that it had, asked and judged', async ({ page }) => {
	test.setTimeout(120_000);
	expect(met.flatMap(([, kinds]) => kinds).sort()).toEqual([...questionKinds].sort());
	for (const [stage, kinds] of met) {
		const lesson = await openLesson(page, `stages=${stage}&shuffle=off&seed=1`);
		await button(page, en.opening.begin).click();
		for (const kind of kinds) {
			await comeTo(page, lesson, kind);
			await expect(card(page)).toMatchAriaSnapshot({ name: `${kind}-asked.aria.yml` });
			await take(page, lesson, 'wrong-reveal');
			await expect(card(page)).toMatchAriaSnapshot({ name: `${kind}-judged.aria.yml` });
			await button(page, en.item.next).click();
		}
	}
});
