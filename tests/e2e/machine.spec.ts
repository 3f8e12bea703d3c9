import type { Page } from '@playwright/test';
import { en } from '#lib/i18n/en.ts';
import { enLater } from '#lib/i18n/en-later.ts';
import { stages } from '#lib/lesson/question.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import { defaultSettings, writeSettings, type Settings } from '#lib/quiz/settings/settings.ts';
import type { LessonCommand } from '#lib/session/lesson-context.ts';
import { machineTour } from '#tests/machine-paths.ts';
import { askedNow, button, card, give, lessonId, lessonOn, openDeletion } from './answering.ts';
import { expect, test } from './fixtures.ts';
import { serveLesson } from './serve-lesson.ts';

/** One question a stage, two events and two voices: with more of them the machine's states cannot be counted. */
function shortened(lesson: Lesson): Lesson {
	const voices = lesson.voices.filter(({ kind }) => kind === 'person').slice(0, 2);
	return {
		...lesson,
		events: lesson.events.slice(0, 2).map((event) => ({ ...event, when: { ...event.when, before: [] } })),
		claims: lesson.claims.filter((claim) =>
			claim.voices.some((id) => voices.some((voice) => voice.id === id)),
		),
		questions: stages.map((stage) => lesson.questions.find((question) => question.stage === stage)!),
	};
}

/** The buttons that lead on in a walk: by a step, and out of it. */
const walkOn = (page: Page) => button(page, /^(Next|To the questions|Finish this part)$/);

/** Does with the page what a command does with the machine. */
async function act(page: Page, lesson: Lesson, command: LessonCommand): Promise<void> {
	switch (command.type) {
		case 'begin':
			// Who does not say how much of it takes all: by the one button, or by the second of two.
			return button(page, command.length === 'short' ? /^Short\b/ : /^(Begin$|Go on$|Whole\b)/).click();
		case 'attempt.extend':
			return button(page, /^Go on with the rest\b/).click();
		case 'walk.next':
			return walkOn(page).first().click();
		case 'walk.back':
			return button(page, enLater.walk.back).click();
		case 'walk.leave':
			return walkOn(page).last().click();
		case 'attempt.delete':
			await openDeletion(page);
			return page.getByRole('button', { name: enLater.results.delete.confirm }).click();
		case 'answer.change':
			return give(page, lesson, await askedNow(page, lesson), command.answer);
		case 'answer.submit':
			return button(page, /^(Check|Keep this answer)$/).click();
		case 'answer.retry':
			return button(page, en.item.again).click();
		case 'answer.reveal':
			return button(page, en.item.reveal).click();
		case 'question.skip':
			return button(page, /^(Skip for now|Leave (it|\d+) open)$/).click();
		case 'question.next':
			return button(page, /^(Next question|Finish this part)$/).click();
		case 'stage.next':
			return button(page, /^(On to .*|See how it went)$/).click();
		case 'stage.reopen':
			return button(page, /^Answer (it|them) now$/).click();
		case 'round.start':
			return button(
				page,
				command.scope === 'all' ? enLater.results.again : /^Practise what I missed/,
			).click();
		case 'review.open':
			return page.evaluate((question) => {
				location.hash = question ? `#q-${question}` : '#review';
			}, command.question);
		case 'review.close':
			return button(page, enLater.review.close).click();
		default:
			throw new Error(`No learner does ${command.type}.`);
	}
}

const ways: Settings[] = [defaultSettings, { ...defaultSettings, mode: 'test', walk: 'before' }];
for (const settings of ways) {
	const { mode, walk } = settings;
	test(`every transition of the machine is taken in the browser, mode=${mode}, walk=${walk}`, async ({
		page,
	}) => {
		await serveLesson(page, shortened);
		await page.goto(`${lessonId}/?${new URLSearchParams(writeSettings(settings)).toString()}`);
		const lesson = await lessonOn(page);
		expect(lesson.questions.map(({ stage }) => stage)).toEqual(stages);
		const tour = machineTour(lesson, settings);
		expect(tour.length).toBeGreaterThan(10);
		for (const { name, command, screen } of tour) {
			await test.step(name, async () => {
				await act(page, lesson, command);
				await expect(page.locator('[data-screen]')).toHaveAttribute('data-screen', screen);
				// The card is what the screen says: it is never empty.
				await expect(card(page).getByRole('heading').first()).toBeVisible();
			});
		}
	});
}
