import type { Attempt } from '#lib/quiz/attempt/attempt.ts';
import { saveAttempt } from '#lib/quiz/attempt/load.ts';
import { mergeAttempts } from '#lib/quiz/attempt/merge.ts';
import { attemptSettings, type Settings } from '#lib/quiz/settings/settings.ts';
import type { QuizSession } from '#lib/session/quiz-session.ts';
import { readKept, readOrSetAside, takeUp } from './read-kept.ts';
import { removeKept, type KeyedStore } from './remove-kept.ts';

export interface KeepOptions {
	/** Opens the store: reading `window.localStorage` throws where it is blocked. */
	store: () => KeyedStore;
	key: string;
	/** What all names of the lesson begin with (`lessonKey`), for deleting them. */
	lessonKey: string;
	/** Where other tabs are heard, and where this one's end is. */
	window: Pick<Window, 'addEventListener' | 'removeEventListener'>;
	document: Pick<Document, 'addEventListener' | 'removeEventListener' | 'visibilityState'>;
	/** Web Locks, where the browser has them: reading, merging and writing is one step for all tabs. */
	locks?: Pick<LockManager, 'request'> | undefined;
}

/** What the names of all that is kept of a lesson begin with: one for each site, folder and lesson. */
export function lessonKey(base: string, lesson: string): string {
	return `pilcrow ${base} ${lesson}`;
}

/** The name under which an attempt is kept: one for each way of taking the lesson. */
export function attemptKey(base: string, lesson: string, settings: Settings): string {
	const differing = attemptSettings(settings).map(([name, value]) => `${name}=${value}`);
	return [lessonKey(base, lesson), ...differing].join(' ');
}

/**
 * Keeps a session's attempt in the browser's storage: takes up what is there, writes every change, and brings together
 * what several tabs answer. Where storage is missing, blocked, full or holds something else the learner is told and
 * the session goes on in memory. Returns how to stop.
 */
export function keepAttempt(session: QuizSession, options: KeepOptions): () => void {
	let store: KeyedStore;
	let written: string | null = null;
	try {
		store = options.store();
		written = store.getItem(options.key);
	} catch {
		session.notify({ kind: 'not-kept' });
		return () => {};
	}
	let waiting = false;
	let hearing = false;
	const stopForgetting = session.on('deleted', forget);
	if (written !== null && !takeUp(session, store, options.key, written)) return stopForgetting;

	/** The attempt as the store has it, or as it was when a write failed. */
	let last = session.attempt;
	let full = false;
	function write() {
		waiting = false;
		last = session.attempt;
		try {
			const stored = store.getItem(options.key);
			const theirs =
				stored === null || stored === written ? null : readOrSetAside(session, store, options.key, stored);
			const text = saveAttempt(theirs ? mergeAttempts(last, theirs.attempt) : last);
			if (text !== stored) store.setItem(options.key, text);
			written = text;
			full = false;
			if (!theirs) return;
			hear(theirs.attempt);
			// What was merged is what was written: writing it again, two tabs would answer one another without end.
			if (saveAttempt(session.attempt) === text) last = session.attempt;
			else changed();
		} catch {
			// Tried again with every change, told once.
			if (!full) session.notify({ kind: 'storage-full' });
			full = true;
		}
	}
	/** Merges without writing. */
	function hear(theirs: Attempt) {
		hearing = true;
		session.merge(theirs);
		hearing = false;
	}
	function changed() {
		if (session.attempt === last || waiting || hearing) return;
		// Nothing is kept of a lesson in which nothing was given, least of all where all was just deleted.
		if (session.attempt.place.at === 'opening' && written === null) return;
		waiting = true;
		// Locks are refused in frames without an origin: then the write goes unlocked rather than lost.
		if (options.locks) options.locks.request(options.key, flush).catch(flush);
		else write();
	}
	function flush() {
		// The page may be gone before a lock is granted.
		if (waiting) write();
	}
	function hidden() {
		if (options.document.visibilityState === 'hidden') flush();
	}
	function forget() {
		const before = written;
		[waiting, written] = [false, null];
		try {
			if (!hearing) removeKept(store, options.lessonKey);
			// Another tab has removed everything and may have begun anew since: what goes is what this one wrote meanwhile.
			else if (store.getItem(options.key) === before) store.removeItem(options.key);
		} catch {
			session.notify({ kind: 'not-kept' });
		}
	}
	function kept(): string | null {
		try {
			return store.getItem(options.key);
		} catch {
			return null;
		}
	}
	function follow() {
		hearing = true;
		session.delete(session.attempt.seed);
		hearing = false;
	}
	function elsewhere({ key, newValue }: StorageEvent) {
		if (key !== options.key || newValue === written) return;
		if (newValue === null) return follow();
		// Told late: it was written over since, which is told next, or deleted.
		if (kept() !== newValue) return;
		const theirs = readKept(session, newValue);
		if (!theirs.ok || !adds(session.attempt, theirs.attempt)) return;
		// What is merely heard is not written: two tabs would never come to rest, and the other one's place and drafts,
		// where somebody is at work, would make way for this one's.
		if (adds(theirs.attempt, session.attempt)) return session.merge(theirs.attempt);
		hear(theirs.attempt);
		if (!waiting) [last, written] = [session.attempt, newValue];
	}

	const stop = session.onChange(changed);
	options.window.addEventListener('storage', elsewhere);
	options.window.addEventListener('pagehide', flush);
	options.document.addEventListener('visibilitychange', hidden);
	return () => {
		flush();
		stop();
		stopForgetting();
		options.window.removeEventListener('storage', elsewhere);
		options.window.removeEventListener('pagehide', flush);
		options.document.removeEventListener('visibilitychange', hidden);
	};
}

/** Whether `theirs` has anything that `mine` has not. */
function adds(mine: Attempt, theirs: Attempt): boolean {
	const given = ({ rounds, walked }: Attempt) => JSON.stringify([rounds, walked]);
	return given(mergeAttempts(mine, theirs)) !== given(mergeAttempts(mine, mine));
}
