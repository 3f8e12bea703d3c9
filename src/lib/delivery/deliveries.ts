import type { QuizSession } from '#lib/session/quiz-session.ts';
import { attemptsHere } from './attempts-here.ts';
import { keepAttempt, type AttemptReader } from './keep-attempt.ts';
import { storeNames } from './store-names.ts';

/** Where the lesson is taken. */
export interface DeliveryPlace {
	/** Where the site begins. */
	site: URL;
	/** A teacher looks at it: nothing is kept. */
	preview: boolean;
	/** In a page of somebody else's. */
	framed: boolean;
	/** What reads an attempt that was kept. */
	reader: AttemptReader;
}

/**
 * Takes what a session has, or what happens in it, to somewhere else: from now on until it is stopped, and what happened
 * before as well (`QuizSession.on` with `replay`). Null where there is nothing to take there.
 */
export type Delivery = (session: QuizSession, place: DeliveryPlace) => (() => void) | null;

/** The deliveries that a session starts with. What can come later belongs to `later-deliveries.ts`. */
export const deliveries: Delivery[] = [
	(session, { site, preview, reader }) => {
		if (preview) {
			session.keeping = false;
			return null;
		}
		let names = storeNames(session, site, location);
		try {
			const here = attemptsHere(names, {
				local: localStorage,
				tab: sessionStorage,
				reload: () => location.reload(),
			});
			({ names } = here);
			session.attempts = here.attempts;
			// What lists the others comes later.
			if (here.fresh) void reader.come();
		} catch {
			// Where nothing can be kept, nobody else has kept anything.
		}
		return keepAttempt(session, {
			store: () => localStorage,
			names,
			reader,
			window,
			document,
		});
	},
];

/** Starts deliveries; returns how to stop them. */
export function startDeliveries(
	all: readonly Delivery[],
	session: QuizSession,
	place: DeliveryPlace,
): () => void {
	const stops = all.map((start) => start(session, place));
	return () => {
		for (const stop of stops) stop?.();
	};
}
