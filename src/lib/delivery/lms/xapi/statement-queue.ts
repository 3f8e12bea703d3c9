import type { Statement } from '@xapi/xapi';
import type { Waiting, WaitingStore } from './waiting-statements.ts';

/** A statement in a queue. */
export interface Queued extends Waiting {
	/** It was left by an earlier visit. */
	left: boolean;
	/** Whether it is kept beyond the page. */
	kept: Promise<boolean>;
}

/**
 * The statements that wait for one record store, the oldest first: those of this page and, before them, what earlier visits have
 * left. All of them are in the browser's store as well, as far as it takes them.
 */
export class StatementQueue {
	readonly items: Queued[] = [];
	readonly #name: string;
	readonly #opened: Promise<WaitingStore>;
	#order = 0;

	constructor(name: string, store: Promise<WaitingStore>) {
		this.#name = name;
		this.#opened = store.then(async (store) => {
			this.#takeUp(await store.read(name).catch(() => []));
			return store;
		});
	}

	/** Puts one in, at once; false where one of its id is there. */
	put(statement: Statement): boolean {
		if (this.items.some((item) => item.statement.id === statement.id)) return false;
		this.#order = Math.max(this.#order + 1, Date.now());
		const waiting: Waiting = { key: [this.#name, this.#order, statement.id!], statement };
		const item: Queued = { ...waiting, left: false, kept: this.#keep(waiting) };
		this.items.push(item);
		return true;
	}

	/** Waits until all is kept, and leaves out what another tab has sent meanwhile. */
	async refresh(): Promise<void> {
		const store = await this.#opened;
		const kept: Queued[] = [];
		for (const item of [...this.items]) if (await item.kept) kept.push(item);
		const keys = await store.keys(this.#name).catch(() => null);
		if (!keys) return;
		const there = new Set(keys.map(([, , id]) => id));
		this.#drop(kept.filter(({ key }) => !there.has(key[2])));
	}

	async remove(items: readonly Queued[]): Promise<void> {
		this.#drop(items);
		const store = await this.#opened;
		await store.remove(items.map(({ key }) => key)).catch(() => {});
	}

	/** Takes one out that will never be taken. `why`: what the record store said. */
	async setAside(item: Queued, why: string): Promise<void> {
		this.#drop([item]);
		const store = await this.#opened;
		await store.setAside(item, why).catch(() => {});
	}

	async #keep(waiting: Waiting): Promise<boolean> {
		const store = await this.#opened;
		// An earlier visit may have left it.
		if (!this.items.some(({ key }) => key === waiting.key)) return false;
		return store.put(waiting).then(
			() => true,
			() => false,
		);
	}

	#takeUp(left: readonly Waiting[]): void {
		const ids = new Set(left.map(({ key }) => key[2]));
		this.#drop(this.items.filter(({ key }) => ids.has(key[2])));
		this.items.unshift(...left.map((waiting) => ({ ...waiting, left: true, kept: Promise.resolve(true) })));
	}

	#drop(gone: readonly Queued[]): void {
		for (const item of gone) {
			const at = this.items.indexOf(item);
			if (at !== -1) this.items.splice(at, 1);
		}
	}
}
