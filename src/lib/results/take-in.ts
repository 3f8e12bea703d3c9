import type { Collection } from './collection.ts';
import { findCodes } from './find-codes.ts';
import { readCode } from './read-code.ts';

/** A text that results are looked for in: what was pasted, or a file. */
export interface Source {
	/** The file's name. */
	file?: string;
	text: string;
}

/** The most results that are kept at once, and the longest text that is gone through, in characters. */
export const mostResults = 10_000;
export const longestSource = 30_000_000;

/** What came of some sources: every code is in one of the counts. */
export interface TakenIn {
	added: number;
	repeated: number;
	fuller: number;
	older: number;
	/** Codes that cannot be read: cut off, or something else that looks like a code. */
	damaged: number;
	newer: number;
	oversized: number;
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
	for (const { file = null, text } of sources) {
		if (text.length > longestSource) {
			taken.tooLong.push(file);
			continue;
		}
		const before = read;
		for (const code of findCodes(text)) {
			await takeCode(collection, code, taken);
			if (++read % batch > 0) continue;
			progress(read);
			await nextTask();
		}
		if (read === before) taken.without.push(file);
	}
	return taken;
}

async function takeCode(collection: Collection, code: string, taken: TakenIn): Promise<void> {
	if (collection.size >= mostResults) {
		taken.tooMany++;
		return;
	}
	const read = await readCode(code, collection.items);
	if (!read.ok) {
		taken[read.why]++;
		return;
	}
	const { arrival, also } = collection.add({ code, result: read.result });
	taken[arrival]++;
	if (also) taken.twoNames.push([also, read.result.name!]);
}
