import { createActor } from 'xstate';
import type { loadAttempt } from '#lib/quiz/attempt/load.ts';
import { saveAttempt } from '#lib/quiz/attempt/save.ts';
import type { mergeAttempts, mergeWork } from '#lib/quiz/attempt/merge.ts';
import type { QuizSession } from '#lib/session/quiz-session.ts';
import { AttemptStore, type Found, type KeyedStore } from './attempt-store.ts';
import { storageMachine, type Outcome, type StorageTasks } from './storage-machine.ts';
import type { StoreNames } from './store-names.ts';

/** What reads an attempt. It comes when something is there to be read: most learners have nothing yet. */
export interface AttemptReader {
	/** Null until it has come. */
	readonly parts: {
		loadAttempt: typeof loadAttempt;
		mergeAttempts: typeof mergeAttempts;
		mergeWork: typeof mergeWork;
	} | null;
	/** Has it come; resolves when it is there. */
	come: () => Promise<unknown>;
}

export interface KeepOptions {
	/** Opens the store: reading `window.localStorage` throws where it is blocked. */
	store: () => KeyedStore;
	names: StoreNames;
	/** Reads what is kept. */
	reader: AttemptReader;
	/** Where other tabs are heard, and where this page goes and comes back. */
	window: Pick<Window, 'addEventListener' | 'removeEventListener'>;
	document: Pick<Document, 'addEventListener' | 'removeEventListener' | 'visibilityState'>;
	/** The attempt is kept elsewhere too: that it cannot be kept here is no trouble of the learner's. */
	beside?: boolean;
}

/**
 * Keeps a session's attempt in the browser's storage: takes up what is there, writes every change before the event that
 * made it is over, and brings together what several tabs answer. Where storage is missing, blocked or full, or holds
 * something else, the learner is notified and the session goes on in memory. Returns how to stop.
 */
export function keepAttempt(
	session: QuizSession,
	{ store, names, reader, window, document, beside = false }: KeepOptions,
): () => void {
	const tasks = tasksOf(session, store, names, reader, () => storage.send({ type: 'looked' }));
	if (beside) tasks.notify = () => {};
	const storage = createActor(storageMachine, { input: tasks });
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

/** What the storage's machine has done, on this session and this store. `readable`: what waited for the reader can be read. */
function tasksOf(
	session: QuizSession,
	open: () => KeyedStore,
	names: StoreNames,
	reader: AttemptReader,
	readable: () => void,
): StorageTasks {
	const kept = new AttemptStore(
		open,
		names,
		(text) => reader.parts?.loadAttempt(text, session.lesson, session.settings) ?? null,
	);
	/** All was read that was kept when the lesson was opened. */
	let taken = false;
	let awaited = false;
	function awaitReader() {
		if (awaited) return;
		awaited = true;
		void reader.come().then(readable);
	}
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
		if (found.waiting) awaitReader();
		return use(found);
	}
	function hear({ news }: Found): Outcome {
		for (const { attempt } of news) session.merge(attempt, reader.parts!.mergeWork);
		known = text();
		return 'done';
	}

	/** Goes on with what is kept, or brings it together with what was done since. */
	function takeUp(found: Found): Outcome {
		taken = !found.waiting;
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
	}

	return {
		takeUp: () => looking(takeUp),
		hear: () => looking((found) => (found.deleted ? 'outdated' : taken ? hear(found) : takeUp(found))),
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
						kept.write(
							saveAttempt(news.reduce((all, one) => reader.parts!.mergeAttempts(all, one.attempt), attempt)),
						);
				} catch {
					return 'full';
				} finally {
					for (const { attempt } of news) session.merge(attempt, reader.parts!.mergeWork);
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
		notify(kind) {
			session.keeping = false;
			session.notify({ kind });
		},
		withdraw(kind) {
			session.keeping = true;
			const notice = session.notices.find((notice) => notice.kind === kind);
			if (notice) session.dismiss(notice);
		},
	};
}
