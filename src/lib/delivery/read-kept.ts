import { loadAttempt, type Loaded } from '#lib/quiz/attempt/load.ts';
import type { QuizSession } from '#lib/session/quiz-session.ts';
import type { KeyedStore } from './remove-kept.ts';

/** What was kept, as far as the session's lesson goes. */
export function readKept(session: QuizSession, text: string): Loaded {
	return loadAttempt(text, session.lesson, session.settings);
}

/** What is kept, or null where it cannot be read and was set aside. Throws where there is no room to set it aside. */
export function readOrSetAside(session: QuizSession, store: KeyedStore, key: string, text: string) {
	const loaded = readKept(session, text);
	if (loaded.ok) return loaded;
	store.setItem(`${key} set aside ${new Date().toISOString()}`, text);
	session.notify({ kind: 'set-aside', why: loaded.why });
	return null;
}

/**
 * Takes up what was kept, and tells what became of it. False where it can neither be read nor set aside: then it is left
 * untouched.
 */
export function takeUp(session: QuizSession, store: KeyedStore, key: string, text: string): boolean {
	try {
		const kept = readOrSetAside(session, store, key, text);
		if (!kept) return true;
		if (kept.change) session.notify({ kind: 'lesson-changed', change: kept.change });
		if (session.attempt.place.at !== 'opening') {
			// The learner was quicker than this and has begun.
			session.merge(kept.attempt);
		} else {
			session.resume(kept.attempt);
			if (kept.attempt.place.at !== 'opening') session.notify({ kind: 'resumed' });
		}
		return true;
	} catch {
		session.notify({ kind: 'not-kept' });
		return false;
	}
}
