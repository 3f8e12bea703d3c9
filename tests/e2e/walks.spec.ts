import type { Page } from '@playwright/test';
import { en } from '#lib/i18n/en.ts';
import { enLater } from '#lib/i18n/en-later.ts';
import type { Citation } from '#lib/lesson/article.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Stage } from '#lib/lesson/question.ts';
import { plainText } from '#lib/lesson/plain-text.ts';
import { walkCards, type WalkCard } from '#lib/lesson/walk-cards.ts';
import { begin, button, card, expectMarked, goOn, openLesson, take } from './answering.ts';
import { expect, test } from './fixtures.ts';
import { finger, keyboard } from './hands.ts';

const { walk, closed, pictures } = enLater;

function evidenceOf(step: WalkCard): Citation[] {
	return step.kind === 'event' ? step.event.evidence : step.claims.flatMap(({ evidence }) => evidence);
}

/** The card says which step it is and what it is about, and exactly its words are lit in the article. */
async function expectStep(page: Page, lesson: Lesson, stage: Stage, n: number) {
	const steps = walkCards(lesson, stage);
	const step = steps[n - 1]!;
	const heading = card(page).getByRole('heading', { level: 2 });
	if (step.kind === 'event') {
		await expect(card(page).getByText(walk.event(n, steps.length), { exact: true })).toBeVisible();
		await expect(heading).toHaveText(plainText(step.event.what));
		await expect(card(page).getByText(pictures.timeline.known[step.event.when.known]).first()).toBeVisible();
	} else {
		await expect(card(page).getByText(walk.voice(n, steps.length), { exact: true })).toBeVisible();
		await expect(heading).toContainText(step.voice.name);
		const { forces, bases } = pictures.voices;
		for (const { says, force, basis } of step.claims) {
			const item = card(page)
				.getByRole('listitem')
				.filter({ hasText: plainText(says) })
				.first();
			await expect(item).toContainText(`${bases[basis]} · ${forces[force]}`);
		}
	}
	await expectMarked(page, lesson, evidenceOf(step));
}

test('a walk is gone through by keyboard alone, and taken up at its card', async ({ page }) => {
	const lesson = await openLesson(page, 'stages=voices&count=1&tries=1&walk=before');
	await begin(page, keyboard);
	await expectStep(page, lesson, 'voices', 1);
	await keyboard.press(button(page, walk.next));
	await expectStep(page, lesson, 'voices', 2);
	await expect(card(page).getByRole('heading', { level: 2 })).toBeFocused();
	// There and back to the words, and a step back and on again.
	const link = card(page).getByRole('listitem').getByRole('link').first();
	const { paragraph } = evidenceOf(walkCards(lesson, 'voices')[1]!)[0]!;
	await keyboard.press(link);
	await expect(page.locator(`p#${paragraph}`)).toBeFocused();
	await keyboard.press(page.locator(`p#${paragraph} + button`));
	await expect(link).toBeFocused();
	await keyboard.press(button(page, walk.back));
	await expectStep(page, lesson, 'voices', 1);
	await keyboard.press(button(page, walk.next));
	await page.reload();
	await expect(card(page).getByText(enLater.notices.resumed)).toBeVisible();
	await expectStep(page, lesson, 'voices', 2);
	await keyboard.press(button(page, walk.questions));
	await expect(card(page).getByText(en.quiz.question(1, 1))).toBeVisible();
	// A walk that was left is done with.
	await page.reload();
	await take(page, lesson, 'right', keyboard);
	await goOn(page, keyboard);
	await expect(card(page).getByRole('heading', { name: closed.heading(en.stages.voices) })).toBeFocused();
});

test(
	'on a phone a walk stands below the words that it lights @phone',
	{ tag: '@phone' },
	async ({ page }) => {
		const lesson = await openLesson(page, 'stages=events,voices&count=2&walk=before');
		await begin(page, finger);
		for (let n = 1; n <= lesson.events.length; n++) {
			await expectStep(page, lesson, 'events', n);
			await expect(card(page)).toHaveAttribute('data-height', 'half');
			await expect
				.poll(() =>
					page
						.locator(`p#${lesson.events[n - 1]!.evidence[0]!.paragraph} mark`)
						.first()
						.evaluate((mark) => {
							const { left, top } = mark.getClientRects()[0]!;
							return document.elementFromPoint(left + 2, top + 4)?.closest('mark, #questions')?.localName;
						}),
				)
				.toBe('mark');
			await finger.read(page);
			if (n < lesson.events.length) await finger.press(button(page, walk.next));
		}
		await finger.press(button(page, walk.questions));
		await expect(page.locator('#stem')).toBeFocused();
	},
);
