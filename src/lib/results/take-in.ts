import { longestPacked } from '#lib/delivery/pack-text.ts';
import type { Collection } from './collection.ts';
import type { Found } from './find-codes.ts';
import { findInSource, type Source } from './find-in-source.ts';

/** The most results that are kept at once, and the longest text that is gone through, in characters. */
export const mostResults = 10_000;
export const longestSource = 30_000_000;

/** What came of some sources: all that stands for a result is in one of the counts. */
export interface TakenIn {
	added: number;
	repeated: number;
	fuller: number;
	older: number;
	/** Codes that cannot be read: cut off, or something else that looks like a code. */
	damaged: number;
	newer: number;
	oversized: number;
	/** Links to the results page that have lost their result, and addresses that a mail filter keeps to itself. */
	emptied: number;
	hidden: number;
	/** Left out because there are `mostResults`. */
	tooMany: number;
	/** Attempts that came under two names. */
	twoNames: [string, string][];
	/** Sources without any code, and sources longer than `longestSource`: names of files, `null` for what was pasted. */
	without: (string | null)[];
	tooLong: (string | null)[];
}

const nothing = (): TakenIn => ({
	added: 0,
	repeated: 0,
	fuller: 0,
	older: 0,
	damaged: 0,
	newer: 0,
	oversized: 0,
	emptied: 0,
	hidden: 0,
	tooMany: 0,
	twoNames: [],
	without: [],
	tooLong: [],
});

/** So many codes are read at once: a matter of some milliseconds. */
const batch = 50;

/** The page's turn, for input and painting, and then ours. */
export function nextTask(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve));
}

/**
 * Takes the results in some texts into a collection. Whatever the texts are, it never throws: what is no result is counted.
 * `progress` is called after each batch, with how many codes were read.
 */
export async function takeIn(
	collection: Collection,
	sources: Iterable<Source>,
	progress: (read: number) => void = () => {},
): Promise<TakenIn> {
	const taken = nothing();
	let read = 0;
	for (const source of sources) {
		const { file = null, text, alike = [] } = source;
		if ([text, ...alike].some(({ length }) => length > longestSource)) {
			taken.tooLong.push(file);
			continue;
		}
		const before = read;
		for (const found of findInSource(source, collection.items)) {
			take(collection, found, taken);
			if (++read % batch > 0) continue;
			progress(read);
			await nextTask();
		}
		if (read === before) taken.without.push(file);
	}
	return taken;
}

function take(collection: Collection, found: Found, taken: TakenIn): void {
	if (found.what === 'unread') {
		taken[found.code.length > longestPacked ? 'oversized' : 'damaged']++;
	} else if (found.what !== 'result') {
		taken[found.what]++;
	} else if (collection.size >= mostResults) {
		taken.tooMany++;
	} else {
		const { arrival, also } = collection.add(found);
		taken[arrival]++;
		if (also) taken.twoNames.push([also, found.result.name!]);
	}
}
