import type { Loaded } from '#lib/quiz/attempt/load.ts';
import type { StoreNames } from './store-names.ts';

/** The part of `Storage` that is used here. Every call may throw: storage can be blocked or full. */
export type KeyedStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

type Readable = Extract<Loaded, { ok: true }>;
type Unreadable = Exclude<Extract<Loaded, { ok: false }>['why'], 'namesake'>;

/** What a look into the store brings. */
export interface Found {
	/** The answers were deleted elsewhere since the last look; what was begun after it comes with the next one. */
	deleted: boolean;
	/** What this tab has not seen yet, the oldest first. */
	news: Readable[];
	/** Why something could not be read; it was set aside. */
	unreadable: Unreadable[];
	/** There is something that waits for what reads it. */
	waiting: boolean;
}

/**
 * The attempt in the browser's storage, as several tabs write it. No name is ever written twice: a tab writes all that it
 * knows under a new one, and then removes the names that it has read. So a tab that reads what is old, because another
 * process's write has not reached it yet, can write nothing over: what it has not seen stays beside what it writes, and
 * whoever reads brings them together. A deletion raises the *generation* that the names bear, and what bears an older one
 * counts no more. Every method throws where the store does, having lost nothing.
 */
export class AttemptStore {
	readonly #open: () => KeyedStore;
	readonly #names: StoreNames;
	readonly #load: (text: string) => Loaded | null;
	/** What this tab has read or written, which its next write takes the place of. */
	#seen = new Map<string, string>();
	/** What could not be read, as long as there is no room to set it aside. */
	readonly #left = new Set<string>();
	#generation: number | null = null;
	/** The generation that the store had at the last look. */
	#stored = 0;

	/** `load` gives null while it has yet to come: what it would read stays as it is, unseen. */
	constructor(open: () => KeyedStore, names: StoreNames, load: (text: string) => Loaded | null) {
		this.#open = open;
		this.#names = names;
		this.#load = load;
	}

	/** Whether anything is kept that this tab knows of. */
	get knows(): boolean {
		return this.#seen.size > 0;
	}

	/** Reads what is new. */
	look(): Found {
		const store = this.#open();
		const stored = this.#latest(store);
		// The last of it goes only when all of the storage is cleared: then it is counted anew, by every tab.
		const generation = stored < this.#stored ? stored : Math.max(this.#generation ?? 0, stored);
		const deleted = this.#generation !== null && generation > this.#generation;
		const found: Found = { deleted, news: [], unreadable: [], waiting: false };
		const seen = new Map(deleted ? [] : this.#seen);
		for (const { name, written } of this.#records(store)) {
			// Written by a tab that did not know of the deletion yet.
			if (written < generation) store.removeItem(name);
			else if (!deleted) this.#read(store, name, seen, found);
		}
		this.#generation = generation;
		this.#stored = stored;
		this.#seen = seen;
		return found;
	}

	/** Writes an attempt in which all is brought together that was seen. */
	write(text: string): void {
		const store = this.#open();
		const [[only, was] = []] = this.#seen;
		if (only && this.#seen.size === 1 && was === text && store.getItem(only) === text) return;
		const name = `${this.#names.attempt} @${this.#generation}.${stamp()}`;
		store.setItem(name, text);
		// Even where nothing can be removed, the own is no news.
		this.#seen.set(name, text);
		for (const [old, was] of this.#seen) {
			if (old === name) continue;
			// What was written before names were given once may have been written again since.
			if (store.getItem(old) === was) store.removeItem(old);
			this.#seen.delete(old);
		}
	}

	/** Removes all that is kept of the lesson: other ways of taking it too, and what was set aside. */
	delete(): void {
		const store = this.#open();
		const { lesson, former } = this.#names;
		const deletions = namesFrom(store, lesson).filter((name) => deletion.test(name));
		this.#generation = Math.max(this.#generation ?? 0, this.#latest(store)) + 1;
		this.#seen.clear();
		for (const name of namesFrom(store, lesson)) if (!deletions.includes(name)) store.removeItem(name);
		if (former)
			for (const name of namesFrom(store, former.lesson))
				if (this.#isOurs(store, name)) store.removeItem(name);
		// All that stays is how often it was done, for tabs that do not hear of it.
		store.setItem(`${lesson} deleted ${this.#generation}`, '');
		this.#stored = this.#generation;
		for (const name of deletions) store.removeItem(name);
	}

	/** The latest generation in the store. */
	#latest(store: KeyedStore): number {
		const borne = namesFrom(store, this.#names.lesson).map((name) =>
			Number(generationIn.exec(name)?.[1] ?? 0),
		);
		return Math.max(0, ...borne);
	}

	/** The names of attempts, the oldest first, and the generation in which each was written. */
	#records(store: KeyedStore): { name: string; written: number }[] {
		const { attempt, former } = this.#names;
		const names = namesFrom(store, attempt)
			.filter((name) => name === attempt || name.startsWith(`${attempt} @`))
			.sort((a, b) => (order(a) < order(b) ? -1 : 1));
		if (former && this.#isOurs(store, former.attempt)) names.unshift(former.attempt);
		// A name without a generation was written before there were any: the tabs of that time heard of every deletion.
		return names.map((name) => ({ name, written: Number(generationIn.exec(name)?.[1] ?? Infinity) }));
	}

	#read(store: KeyedStore, name: string, seen: Map<string, string>, found: Found): void {
		const text = store.getItem(name);
		if (text === null || seen.get(name) === text) return;
		const loaded = this.#load(text);
		if (loaded === null) found.waiting = true;
		else if (loaded.ok) {
			seen.set(name, text);
			found.news.push(loaded);
		} else if (loaded.why !== 'namesake') {
			if (!this.#left.has(name)) found.unreadable.push(loaded.why);
			this.#left.add(name);
			setAside(store, this.#names.attempt, name, text);
		}
	}

	#isOurs(store: KeyedStore, name: string): boolean {
		return store.getItem(name)?.includes(`"revision":"${this.#names.former?.revision}"`) ?? false;
	}
}

const deletion = / deleted \d+$/;
const generationIn = / (?:@|deleted )(\d+)(?:\.|$)/;
/** When a name was given, as text that sorts; what bears no time is older. */
const order = (name: string) => / @\d+\.(.*)/.exec(name)?.[1] ?? '';

/** Sorts by time, and is given once. */
function stamp(): string {
	return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`;
}

/** The names that are a name, or begin with it and a space: others may begin alike. */
function namesFrom(store: KeyedStore, start: string): string[] {
	const names = Array.from({ length: store.length }, (_, i) => store.key(i) ?? '');
	return names.filter((name) => name === start || name.startsWith(`${start} `));
}

/** Gives what cannot be read a name under which nobody looks; where there is no room for it, it stays where it is. */
function setAside(store: KeyedStore, start: string, name: string, text: string): void {
	try {
		store.setItem(`${start} set aside ${new Date().toISOString()}${name.slice(start.length)}`, text);
		store.removeItem(name);
	} catch {
		// It is tried again with the next look.
	}
}
