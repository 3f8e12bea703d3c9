import type { KeptAttempts } from '#lib/session/kept-attempts.ts';
import type { KeyedStore } from './attempt-store.ts';
import type { StoreNames } from './store-names.ts';

/** Behind the name of a way of taking the lesson: the sign of an attempt begun afresh, if it is one, and when it was written. */
const behind = /^( #\w+)?(?: @\d+\.(\S+))?$/;

/** The names of the attempts that are kept, each with the name under which it was written last; the last one written first. */
function attemptsIn(store: KeyedStore, attempt: string): [name: string, newest: string][] {
	const found = Array.from({ length: store.length }, (_, i) => store.key(i) ?? '')
		.filter((name) => name.startsWith(attempt))
		.flatMap((name) => {
			const parts = behind.exec(name.slice(attempt.length));
			return parts ? [{ of: attempt + (parts[1] ?? ''), name, when: parts[2] ?? '' }] : [];
		})
		.sort((a, b) => (a.when < b.when ? -1 : 1));
	// What is set again keeps its place: taken out first, it goes to the end.
	const newest = new Map<string, string>();
	for (const { of, name } of found) {
		newest.delete(of);
		newest.set(of, name);
	}
	return [...newest].reverse();
}

interface Here {
	local: KeyedStore;
	/** Of this tab alone: which attempt it takes. */
	tab: Pick<Storage, 'getItem' | 'setItem'>;
	reload: () => void;
}

/**
 * The names of the attempt that is taken in this tab, where several learners share the device: the one chosen in it, else the one
 * that was written last; with what it needs to choose another. Throws where the storage does.
 */
export function attemptsHere(
	names: StoreNames,
	{ local, tab, reload }: Here,
): { names: StoreNames; attempts: KeptAttempts; fresh: boolean } {
	const { attempt, former } = names;
	const kept = attemptsIn(local, attempt);
	const taken = tab.getItem(attempt) ?? kept[0]?.[0] ?? attempt;
	return {
		names: {
			...names,
			attempt: taken,
			...(taken !== attempt && former && { former: { ...former, attempt: '' } }),
		},
		/** One that was begun afresh, beside others. */
		fresh: kept.length > 0 && !kept.some(([name]) => name === taken),
		attempts: {
			others: () =>
				attemptsIn(local, attempt)
					.filter(([name]) => name !== taken)
					.flatMap(([name, newest]) => {
						const [, started] = /"started":(\d+)/.exec(local.getItem(newest) ?? '') ?? [];
						return started ? [{ name, started: Number(started) }] : [];
					}),
			take(name = `${attempt} #${Date.now().toString(36)}`) {
				tab.setItem(attempt, name);
				reload();
			},
		},
	};
}
