import { expect, vi } from 'vitest';
import type { KeyedStore } from '#lib/delivery/attempt-store.ts';
import { keepAttempt, type AttemptReader, type KeepOptions } from '#lib/delivery/keep-attempt.ts';
import { attemptKey, lessonKey, type StoreNames } from '#lib/delivery/store-names.ts';
import type { Attempt } from '#lib/quiz/attempt/attempt.ts';
import { loadAttempt } from '#lib/quiz/attempt/load.ts';
import { mergeAttempts, mergeWork } from '#lib/quiz/attempt/merge.ts';
import { saveAttempt } from '#lib/quiz/attempt/save.ts';
import type { QuizSession } from '#lib/session/quiz-session.ts';
import { sampleLesson } from './sample-lesson.ts';
import { newSession, straight, taken, type Move } from './taken-lesson.ts';

/** The lesson that is kept, and the name that its attempt is kept under. */
export const lesson = sampleLesson();
export const key = attemptKey('/', lesson.id, straight);

/** A store in memory, of which each call may be made to throw. */
export class Store {
	readonly kept = new Map<string, string>();
	readonly set = vi.fn<(key: string, value: string) => void>();
	broken: { get?: boolean; set?: boolean; remove?: boolean } = {};
	getItem(key: string): string | null {
		if (this.broken.get) throw new DOMException('no', 'SecurityError');
		return this.kept.get(key) ?? null;
	}
	setItem(key: string, value: string): void {
		if (this.broken.set) throw new DOMException('full', 'QuotaExceededError');
		this.kept.set(key, value);
		this.set(key, value);
	}
	removeItem(key: string): void {
		if (this.broken.remove) throw new DOMException('no', 'SecurityError');
		this.kept.delete(key);
	}
	key(i: number): string | null {
		return [...this.kept.keys()][i] ?? null;
	}
	get length(): number {
		if (this.broken.get) throw new DOMException('no', 'SecurityError');
		return this.kept.size;
	}
	/** What is kept as attempts in the usual way, or in the given one. */
	texts(of = key): string[] {
		const names = [...this.kept.keys()].filter((name) => name === of || name.startsWith(`${of} @`));
		return names.map((name) => this.kept.get(name)!);
	}
	/** The one attempt that is kept. */
	get attempt(): Attempt {
		const [text, ...more] = this.texts();
		expect(more).toEqual([]);
		return JSON.parse(text!);
	}
	/** The names under which anything is kept, but for the mark that a deletion leaves. */
	get names(): string[] {
		return [...this.kept.keys()].filter((name) => !/ deleted \d+$/.test(name));
	}
}

/** A tab with a lesson, and what can happen to it. */
export interface Tab {
	session: QuizSession;
	hide: () => void;
	show: () => void;
	leave: () => void;
	/** From the memory in which the browser kept the page. */
	comeBack: () => void;
	hear: (value: string | null, of?: string | null) => void;
	stop: () => void;
}

/** Opens a lesson in a tab that keeps its attempt. */
export function open(
	store: () => KeyedStore,
	session = newSession(lesson),
	name = key,
	former?: StoreNames['former'],
	reader: AttemptReader = { parts: { loadAttempt, mergeAttempts, mergeWork }, come: () => Promise.resolve() },
): Tab {
	const window = new EventTarget();
	const document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
	const names = { lesson: lessonKey('/', lesson.id), attempt: name, former };
	const stop = keepAttempt(session, { store, names, reader, window, document } as unknown as KeepOptions);
	const turn = (to: string) => {
		document.visibilityState = to;
		document.dispatchEvent(new Event('visibilitychange'));
	};
	return {
		session,
		hide: () => turn('hidden'),
		show: () => turn('visible'),
		leave: () => void window.dispatchEvent(new Event('pagehide')),
		comeBack: () => void window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true })),
		hear: (newValue, of = key) =>
			void window.dispatchEvent(Object.assign(new Event('storage'), { key: of, newValue })),
		stop,
	};
}

/** A store in which this is kept as the attempt. */
export function storeWith(text: string): Store {
	const store = new Store();
	store.kept.set(key, text);
	return store;
}

/** A store as it is after these moves. */
export function storeAfter(made: Move[], of = lesson): Store {
	return storeWith(saveAttempt(taken(made, of).attempt));
}

export const kinds = (session: QuizSession) => session.notices.map(({ kind }) => kind);

/**
 * Tabs of one browser, each in a process of its own. A tab reads what it holds of the store: what another one writes or
 * removes reaches it, and is announced to it, only when it is let.
 */
export class Browser {
	readonly store = new Store();
	readonly tabs: Tab[] = [];
	/** What has not reached a tab yet, in the order in which it was done. */
	readonly underway: { to: Tab; name: string; value: string | null; arrive: () => void }[] = [];
	/** How often each name was written or removed. */
	readonly changes: string[] = [];
	readonly #holds: Map<string, string>[] = [];

	open(session = newSession(lesson), name?: string): Tab {
		const { store } = this;
		const holds = new Map(store.kept);
		// Not there yet while it is opened.
		let tab: Tab | undefined = undefined;
		this.#holds.push(holds);
		const change = (name: string, value: string | null) => {
			apply(holds, name, value);
			this.changes.push(`${value === null ? 'removed' : 'written'} ${name}`);
			for (const [i, to] of this.tabs.entries()) {
				const arrive = () => apply(this.#holds[i]!, name, value);
				if (to !== tab) this.underway.push({ to, name, value, arrive });
			}
		};
		const own: KeyedStore = {
			getItem: (name) => (store.getItem(name), holds.get(name) ?? null),
			key: (i) => [...holds.keys()][i] ?? null,
			get length() {
				return holds.size;
			},
			setItem(name, text) {
				store.setItem(name, text);
				change(name, text);
			},
			removeItem(name) {
				const there = holds.has(name);
				store.removeItem(name);
				if (there) change(name, null);
			},
		};
		tab = open(() => own, session, name);
		this.tabs.push(tab);
		return tab;
	}
	/** A tab, and another one that was opened later, with a shuffle of its own. */
	openTwo(): [Tab, Tab] {
		return [this.open(), this.open(newSession(lesson, straight, 2, 50_000))];
	}
	/** Clears the storage, as a learner can in the browser's settings, or another page; every tab but those that sleep hears it. */
	clear(...asleep: Tab[]): void {
		this.store.kept.clear();
		this.underway.length = 0;
		for (const holds of this.#holds) holds.clear();
		for (const tab of this.tabs) if (!asleep.includes(tab)) tab.hear(null, null);
	}
	/** Lets one change reach its tab; without an announcement where that sleeps. False where there is none. */
	deliver(to?: Tab, asleep = false): boolean {
		const i = this.underway.findIndex((one) => !to || one.to === to);
		const [next] = i < 0 ? [] : this.underway.splice(i, 1);
		next?.arrive();
		if (!asleep) next?.to.hear(next.value, next.name);
		return next !== undefined;
	}
	/** Lets everything reach one tab or all; fails where it does not end. */
	deliverAll(to?: Tab, asleep = false): void {
		for (let i = 0; this.deliver(to, asleep); i++) expect(i).toBeLessThan(400);
	}
}

function apply(holds: Map<string, string>, name: string, value: string | null): void {
	if (value === null) holds.delete(name);
	else holds.set(name, value);
}
