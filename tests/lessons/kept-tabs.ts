import { expect, vi } from 'vitest';
import { attemptKey, keepAttempt, lessonKey, type KeepOptions } from '#lib/delivery/keep-attempt.ts';
import type { Attempt } from '#lib/quiz/attempt/attempt.ts';
import { saveAttempt } from '#lib/quiz/attempt/load.ts';
import type { QuizSession } from '#lib/session/quiz-session.ts';
import { sampleLesson } from './sample-lesson.ts';
import { make, newSession, straight, taken, type Move } from './taken-lesson.ts';

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
		return this.kept.size;
	}
	get attempt(): Attempt {
		return JSON.parse(this.kept.get(key)!);
	}
}

/** Web Locks that are granted by hand. */
export class Locks {
	readonly waiting: (() => void)[] = [];
	request = vi.fn((_: string, callback: () => void) => {
		return new Promise<void>((resolve) => {
			this.waiting.push(() => {
				callback();
				resolve();
			});
		});
	});
	grant(): boolean {
		const next = this.waiting.shift();
		next?.();
		return next !== undefined;
	}
}

/** A tab with a lesson, and what can happen to it. */
export interface Tab {
	session: QuizSession;
	hide: () => void;
	leave: () => void;
	hear: (value: string | null, of?: string | null) => void;
	stop: () => void;
}

/** Opens a lesson in a tab that keeps its attempt. */
export function open(store: () => Store, session = newSession(lesson), locks?: object, name = key): Tab {
	const window = new EventTarget();
	const document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
	const options = { store, key: name, lessonKey: lessonKey('/', lesson.id), window, document, locks };
	const stop = keepAttempt(session, options as unknown as KeepOptions);
	return {
		session,
		hide() {
			document.visibilityState = 'hidden';
			document.dispatchEvent(new Event('visibilitychange'));
		},
		leave: () => void window.dispatchEvent(new Event('pagehide')),
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

export const play = (session: QuizSession, ...made: Move[]) => made.forEach((move) => make(session, move));
export const kinds = (session: QuizSession) => session.notices.map(({ kind }) => kind);

/** Tabs of one browser over one store: what one writes or removes the others are told in turn, when they are let. */
export class Browser {
	readonly store = new Store();
	readonly tabs: Tab[] = [];
	readonly untold: { to: Tab; name: string; value: string | null }[] = [];
	/** How often each name was written or removed. */
	readonly changes: string[] = [];

	open(session = newSession(lesson), locks?: object, key?: string): Tab {
		const { store, untold, tabs, changes } = this;
		const announce = (name: string, value: string | null) => {
			changes.push(`${value === null ? 'removed' : 'written'} ${name}`);
			for (const to of tabs) if (to !== tab) untold.push({ to, name, value });
		};
		const own = {
			getItem: (name: string) => store.getItem(name),
			key: (i: number) => store.key(i),
			get length() {
				return store.length;
			},
			setItem(name: string, text: string) {
				store.setItem(name, text);
				announce(name, text);
			},
			removeItem(name: string) {
				const there = store.kept.has(name);
				store.removeItem(name);
				if (there) announce(name, null);
			},
		};
		const tab: Tab = open(() => own as unknown as Store, session, locks, key);
		tabs.push(tab);
		return tab;
	}
	/** A tab, and another one that was opened later, with a shuffle of its own. */
	openTwo(): [Tab, Tab] {
		return [this.open(), this.open(newSession(lesson, straight, 2, 50_000))];
	}
	/** Tells what is still to be told, to one tab or to all; fails where it does not end. */
	tell(to?: Tab): void {
		for (let told = 0; ; told++) {
			expect(told).toBeLessThan(20);
			const i = this.untold.findIndex((one) => !to || one.to === to);
			if (i < 0) return;
			const [{ to: tab, name, value }] = this.untold.splice(i, 1) as [(typeof this.untold)[number]];
			tab.hear(value, name);
		}
	}
}
