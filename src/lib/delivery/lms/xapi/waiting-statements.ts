import type { Statement } from '@xapi/xapi';

/** A statement that waits to be sent; keys sort in the order in which they were put in. */
export interface Waiting {
	key: WaitingKey;
	statement: Statement;
}
export type WaitingKey = [queue: string, order: number, id: string];

/** Where statements wait that a store has not taken yet. Every method rejects where it cannot be done. */
export interface WaitingStore {
	read(queue: string): Promise<Waiting[]>;
	keys(queue: string): Promise<WaitingKey[]>;
	put(waiting: Waiting): Promise<void>;
	remove(keys: readonly WaitingKey[]): Promise<void>;
	/** Takes one that will never be taken out of the way. `why`: what the store said. */
	setAside(waiting: Waiting, why: string): Promise<void>;
}

const name = 'pilcrow statements';
const stores = ['waiting', 'set aside'] as const;

/**
 * Opens the place where statements wait until they were sent, beyond the page: an IndexedDB of its own. Where there is none, as
 * in a frame that may keep nothing, they wait in memory.
 */
export async function openWaitingStore(): Promise<WaitingStore> {
	try {
		return indexedStore(await openDatabase());
	} catch {
		return memoryStore();
	}
}

function openDatabase(): Promise<IDBDatabase> {
	return new Promise((resolve, reject) => {
		// Reading `indexedDB` throws where it is blocked.
		const request = indexedDB.open(name, 1);
		request.onupgradeneeded = () => {
			for (const store of stores) request.result.createObjectStore(store);
		};
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error!);
		// Some browsers answer nothing at all where it is blocked.
		setTimeout(() => reject(new Error('IndexedDB does not answer.')), 3000);
	});
}

/** All keys of a queue: an array sorts behind every number. */
const ofQueue = (queue: string) => IDBKeyRange.bound([queue], [queue, []]);

function indexedStore(database: IDBDatabase): WaitingStore {
	/** Does something in one transaction; resolves with what the request gave, once it is on disk. */
	function within<T>(
		mode: IDBTransactionMode,
		work: (waiting: IDBObjectStore, aside: IDBObjectStore) => IDBRequest<T> | void,
	): Promise<T> {
		return new Promise((resolve, reject) => {
			const transaction = database.transaction(stores, mode);
			const request = work(transaction.objectStore('waiting'), transaction.objectStore('set aside'));
			transaction.oncomplete = () => resolve(request?.result as T);
			transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB has given up.'));
		});
	}
	return {
		async read(queue) {
			const [keys, statements] = await Promise.all([
				this.keys(queue),
				within<Statement[]>('readonly', (waiting) => waiting.getAll(ofQueue(queue))),
			]);
			const byId = new Map(statements.map((statement) => [statement.id, statement]));
			return keys.flatMap((key) => {
				const statement = byId.get(key[2]);
				return statement ? [{ key, statement }] : [];
			});
		},
		keys: (queue) =>
			within('readonly', (waiting) => waiting.getAllKeys(ofQueue(queue))) as unknown as Promise<WaitingKey[]>,
		put: ({ key, statement }) => within('readwrite', (waiting) => void waiting.put(statement, key)),
		remove: (keys) =>
			within('readwrite', (waiting) => {
				for (const key of keys) waiting.delete(key);
			}),
		setAside: ({ key, statement }, why) =>
			within('readwrite', (waiting, aside) => {
				aside.put({ statement, why }, key);
				waiting.delete(key);
			}),
	};
}

/** The same as long as the page is there. */
export function memoryStore(): WaitingStore {
	const kept = new Map<string, Waiting>();
	const named = (key: WaitingKey) => JSON.stringify(key);
	const of = (queue: string) =>
		[...kept.values()].filter(({ key }) => key[0] === queue).sort(({ key: [, a] }, { key: [, b] }) => a - b);
	return {
		read: (queue) => Promise.resolve(of(queue)),
		keys: (queue) => Promise.resolve(of(queue).map(({ key }) => key)),
		put: (waiting) => Promise.resolve(void kept.set(named(waiting.key), waiting)),
		remove: (keys) => Promise.resolve(keys.forEach((key) => kept.delete(named(key)))),
		setAside: ({ key }) => Promise.resolve(void kept.delete(named(key))),
	};
}
