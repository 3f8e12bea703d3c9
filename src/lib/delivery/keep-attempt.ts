import type { Attempt } from '#lib/quiz/attempt.ts';
import { loadAttempt, saveAttempt, type Loaded } from '#lib/quiz/load.ts';
import { mergeAttempts } from '#lib/quiz/merge.ts';
import { writeSettings, type Settings } from '#lib/quiz/settings.ts';
import type { QuizSession } from '#lib/session/quiz-session.ts';

/** The part of `Storage` that is used here. Every call may throw: storage can be blocked or full. */
export type KeyedStore = Pick<Storage, 'getItem' | 'setItem'>;

export interface KeepOptions {
	/** Opens the store: reading `window.localStorage` throws where it is blocked. */
	store: () => KeyedStore;
	key: string;
	/** Where other tabs are heard, and where this one's end is. */
	window: Pick<Window, 'addEventListener' | 'removeEventListener'>;
	document: Pick<Document, 'addEventListener' | 'removeEventListener' | 'visibilityState'>;
	/** Web Locks, where the browser has them: reading, merging and writing is one step for all tabs. */
	locks?: Pick<LockManager, 'request'> | undefined;
}

/** The name under which an attempt is kept: one for each site, folder, lesson and way of taking it. */
export function attemptKey(base: string, lesson: string, settings: Settings): string {
	const differing = writeSettings(settings).map(([name, value]) => `${name}=${value}`);
	return ['pilcrow', base, lesson, ...differing].join(' ');
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
		session.tell({ kind: 'not-kept' });
		return () => {};
	}
	if (written !== null && !take(session, store, options.key, written)) return () => {};

	/** The attempt as the store has it, or as it was when a write failed. */
	let last = session.attempt;
	let waiting = false;
	let hearing = false;
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
			if (theirs) session.merge(theirs.attempt);
		} catch {
			// Tried again with every change, told once.
			if (!full) session.tell({ kind: 'storage-full' });
			full = true;
		}
	}
	function changed() {
		if (session.attempt === last || waiting || hearing) return;
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
	function elsewhere({ key, newValue }: StorageEvent) {
		if (key !== options.key || newValue === null || newValue === written) return;
		const theirs = read(session, newValue);
		if (!theirs.ok || !adds(session.attempt, theirs.attempt)) return;
		// What is merely heard is not written: two tabs would never come to rest, and the other one's place and drafts,
		// where somebody is at work, would make way for this one's.
		hearing = !adds(theirs.attempt, session.attempt);
		session.merge(theirs.attempt);
		if (hearing && !waiting) [last, written] = [session.attempt, newValue];
		hearing = false;
	}

	const stop = session.onChange(changed);
	options.window.addEventListener('storage', elsewhere);
	options.window.addEventListener('pagehide', flush);
	options.document.addEventListener('visibilitychange', hidden);
	return () => {
		flush();
		stop();
		options.window.removeEventListener('storage', elsewhere);
		options.window.removeEventListener('pagehide', flush);
		options.document.removeEventListener('visibilitychange', hidden);
	};
}

function read(session: QuizSession, text: string): Loaded {
	return loadAttempt(text, session.lesson, session.settings);
}

/** Whether `theirs` has anything that `mine` has not. */
function adds(mine: Attempt, theirs: Attempt): boolean {
	const rounds = (attempt: Attempt) => JSON.stringify(attempt.rounds);
	return rounds(mergeAttempts(mine, theirs)) !== rounds(mergeAttempts(mine, mine));
}

/** What is kept, or null where it cannot be read and was set aside. Throws where there is no room to set it aside. */
function readOrSetAside(session: QuizSession, store: KeyedStore, key: string, text: string) {
	const loaded = read(session, text);
	if (loaded.ok) return loaded;
	store.setItem(`${key} set aside ${new Date().toISOString()}`, text);
	session.tell({ kind: 'set-aside', why: loaded.why });
	return null;
}

/** Takes up what was kept. False where it cannot be read and cannot be set aside: then it is left untouched. */
function take(session: QuizSession, store: KeyedStore, key: string, text: string): boolean {
	try {
		const kept = readOrSetAside(session, store, key, text);
		if (!kept) return true;
		if (kept.change) session.tell({ kind: 'lesson-changed', change: kept.change });
		if (session.attempt.place.at !== 'opening') {
			// The learner was quicker than this and has begun.
			session.merge(kept.attempt);
		} else {
			session.resume(kept.attempt);
			if (kept.attempt.place.at !== 'opening') session.tell({ kind: 'resumed' });
		}
		return true;
	} catch {
		session.tell({ kind: 'not-kept' });
		return false;
	}
}
