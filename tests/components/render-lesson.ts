import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { harbourBridge } from 'virtual:harbour-bridge';
import { en } from '#lib/i18n/en.ts';
import { later } from '#lib/player/later.svelte.ts';
import { parseSettings } from '#lib/quiz/settings/settings.ts';
import { QuizSession } from '#lib/session/quiz-session.ts';
import RenderedLesson from './RenderedLesson.svelte';

later.comeBy(() => import('#lib/player/later-parts.ts'));

/** The card, or the sheet, in which the questions are asked. */
export const card = page.getByRole('region', { name: en.quiz.label, exact: true });

/** The button of that word in the card. */
export const button = (name: string | RegExp) =>
	card.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });

/** The heading of that word in the card. */
export const heading = (name: string | RegExp) =>
	card.getByRole('heading', typeof name === 'string' ? { name, exact: true } : { name });

/** Of each kind the first question of the small lesson. */
export const kindsAsked = [
	...new Map(harbourBridge.questions.toReversed().map((one) => [one.kind, one])).values(),
];

/**
 * Shows the small lesson; gives the session that it shows. `query`: settings as an address has them, without walks unless it
 * has a word on them. `drive` takes the session to where the test begins, before anything is shown.
 */
export async function renderLesson(
	query = '',
	drive: (session: QuizSession) => void = () => {},
	lesson = harbourBridge,
): Promise<QuizSession> {
	const address = new URLSearchParams(query);
	if (!address.has('walk')) address.append('walk', 'off');
	let time = 0;
	const session = new QuizSession(lesson, parseSettings(address).settings, {
		seed: 1,
		now: () => (time += 1000),
	});
	drive(session);
	await later.load();
	await render(RenderedLesson, { session });
	return session;
}
