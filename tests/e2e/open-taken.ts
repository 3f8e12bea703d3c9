import type { Page } from '@playwright/test';
import type { Lesson } from '#lib/lesson/lesson.ts';
import { parseSettings } from '#lib/quiz/settings/settings.ts';
import { QuizSession } from '#lib/session/quiz-session.ts';
import { addUsual, lessonId, openLesson, seedAttempt } from './answering.ts';
import { builtLesson } from './built-lesson.ts';

/**
 * Opens the real lesson where a learner has left it: `drive` takes a session to that point, and the browser has kept the
 * attempt. `query`, `fragment` and the lesson that is given are as `openLesson` has them; `change` is what the page is served
 * with (`serveLesson`). Gives what `drive` gave as well.
 */
export async function openTaken<T>(
	page: Page,
	query: string,
	drive: (session: QuizSession) => T,
	{ fragment = '', change = (lesson: Lesson) => lesson } = {},
): Promise<{ lesson: Lesson; driven: T }> {
	const address = new URLSearchParams(query);
	addUsual(address);
	const { settings } = parseSettings(address);
	const { lesson: built } = await builtLesson(lessonId);
	let time = 0;
	const session = new QuizSession(change(built), settings, { seed: 1, now: () => (time += 1000) });
	const driven = drive(session);
	await seedAttempt(page, session.attempt, settings);
	return { lesson: await openLesson(page, query, fragment), driven };
}
