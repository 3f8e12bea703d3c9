import { createActor } from 'xstate';
import { loadAttempt, saveAttempt } from '#lib/quiz/attempt/load.ts';
import { mergeAttempts } from '#lib/quiz/attempt/merge.ts';
import type { QuizSession } from '#lib/session/quiz-session.ts';
import { AttemptStore, type Found, type KeyedStore } from './attempt-store.ts';
import { storageMachine, type Outcome, type StorageTasks } from './storage-machine.ts';
import type { StoreNames } from './store-names.ts';

export interface KeepOptions {
	/** Opens the store: reading `window.localStorage` throws where it is blocked. */
	store: () => KeyedStore;
	names: StoreNames;
	/** Where other tabs are heard, and where this page goes and comes back. */
	window: Pick<Window, 'addEventListener' | 'removeEventListener'>;
	document: Pick<Document, 'addEventListener' | 'removeEventListener' | 'visibilityState'>;
}

/**
 * Keeps a session's attempt in the browser's storage: takes up what is there, writes every change before the event that
 * made it is over, and brings together what several tabs answer. Where storage is missing, blocked or full, or holds
 * something else, the learner is notified and the session goes on in memory. Returns how to stop.
 */
export function keepAttempt(
	session: QuizSession,
	{ store, names, window, document }: KeepOptions,
): () => void {
	const storage = createActor(storageMachine, { input: tasksOf(session, store, names) });
	const changed = () => storage.send({ type: 'changed' });
	const stops = [session.onChange(changed), session.on('deleted', () => storage.send({ type: 'deleted' }))];

	const elsewhere = ({ key, newValue }: StorageEvent) => {
		// What is removed was taken into something written before, or deleted, which is written down too; but there is room now.
		const ofConcern =
			newValue !== null
				? key?.startsWith(names.lesson)
				: // All was cleared, deletions with the rest.
					key === null || storage.getSnapshot().matches('full');
		if (ofConcern) storage.send({ type: 'looked' });
	};
	// A page that was kept in memory has heard nothing meanwhile.
	const shown = () => storage.send({ type: 'looked' });
	const left = () => storage.send({ type: 'left' });
	const seenOrNot = () => (document.visibilityState === 'hidden' ? left() : shown());
	window.addEventListener('storage', elsewhere);
	window.addEventListener('pageshow', shown);
	window.addEventListener('pagehide', left);
	document.addEventListener('visibilitychange', seenOrNot);
	storage.start();
	return () => {
		left();
		for (const stop of stops) stop();
		storage.stop();
		window.removeEventListener('storage', elsewhere);
		window.removeEventListener('pageshow', shown);
		window.removeEventListener('pagehide', left);
		document.removeEventListener('visibilitychange', seenOrNot);
	};
}

/** What the storage's machine has done, on this session and this store. */
function tasksOf(session: QuizSession, open: () => KeyedStore, names: StoreNames): StorageTasks {
	const kept = new AttemptStore(open, names, (text) => loadAttempt(text, session.lesson, session.settings));
	const text = () => saveAttempt(session.attempt);
	/** The attempt when it was last written or heard: what was merely heard is not written. */
	let known = text();

	/** Looks into the store and does something with what is new. */
	function looking(use: (found: Found) => Outcome): Outcome {
		const touched = kept.knows || session.attempt.place.at !== 'opening';
		let found: Found;
		try {
			found = kept.look();
			// Who has nothing loses nothing, and need not know.
			if (found.deleted && !touched) found = kept.look();
		} catch {
			return 'refused';
		}
		for (const why of found.unreadable) session.notify({ kind: 'set-aside', why });
		return use(found);
	}
	function hear({ news }: Found): Outcome {
		for (const { attempt } of news) session.merge(attempt);
		known = text();
		return 'done';
	}

	return {
		takeUp: () =>
			looking((found) => {
				const newest = found.news.pop();
				if (newest?.change) session.notify({ kind: 'lesson-changed', change: newest.change });
				if (newest && session.attempt.place.at === 'opening') {
					session.resume(newest.attempt);
					if (newest.attempt.place.at !== 'opening') session.notify({ kind: 'resumed' });
				} else if (newest) {
					// The learner was quicker than this and has begun.
					found.news.push(newest);
				}
				return hear(found);
			}),
		hear: () => looking((found) => (found.deleted ? 'outdated' : hear(found))),
		write: () =>
			looking((found) => {
				if (found.deleted) return 'outdated';
				const { attempt } = session;
				const { news } = found;
				// Nothing is kept of a lesson in which nothing was given, least of all where all was just deleted.
				const nothing = attempt.place.at === 'opening' && !kept.knows;
				known = saveAttempt(attempt);
				try {
					if (!nothing)
						kept.write(saveAttempt(news.reduce((all, one) => mergeAttempts(all, one.attempt), attempt)));
				} catch {
					return 'full';
				} finally {
					for (const { attempt } of news) session.merge(attempt);
				}
				return 'done';
			}),
		remove() {
			// What goes is not written once more.
			known = text();
			try {
				kept.delete();
				return 'done';
			} catch {
				return 'refused';
			}
		},
		follow: () => session.delete(session.attempt.seed),
		isUnsaved: () => text() !== known,
		notify: (kind) => session.notify({ kind }),
		withdraw(kind) {
			const notice = session.notices.find((notice) => notice.kind === kind);
			if (notice) session.dismiss(notice);
		},
	};
}
