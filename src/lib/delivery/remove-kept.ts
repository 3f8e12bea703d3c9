/** The part of `Storage` that is used here. Every call may throw: storage can be blocked or full. */
export type KeyedStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/**
 * Removes all that is kept of a lesson, whose names begin with `lessonKey` (see there): other ways of taking it too, and
 * what was set aside. Other lessons are left alone, though their names may begin alike. Throws where the store does.
 */
export function removeKept(store: KeyedStore, lessonKey: string): void {
	const names = Array.from({ length: store.length }, (_, i) => store.key(i) ?? '');
	for (const name of names)
		if (name === lessonKey || name.startsWith(`${lessonKey} `)) store.removeItem(name);
}
