import type { KnownItems } from '#lib/quiz/scoring/result-code.ts';
import { findCodes, type Found } from './find-codes.ts';

/** A text that results are looked for in: what was pasted or dropped, or a file. */
export interface Source {
	/** The file's name. */
	file?: string;
	text: string;
	/** The same in other forms, as a clipboard has it: a link's words without its address, and the address without its words. */
	alike?: readonly string[];
}

/** A mail whose parts are the same in several forms (RFC 2046, 5.1.4). */
const partsAlike = /^content-type:\s*multipart\/alternative/im;

/**
 * What stands for results in a source; what stands in several forms of it comes once. What a form lacks that another has, as
 * the words of a link that are shortened, is not told.
 */
export function* findInSource({ text, alike = [] }: Source, known?: KnownItems): Generator<Found> {
	const codes = new Map<string, number>();
	const others = new Set<string>();
	const once = partsAlike.test(text);
	for (const found of findCodes(text, known)) {
		if (isCode(found)) {
			const times = codes.get(found.code) ?? 0;
			codes.set(found.code, times + 1);
			if (once && times > 0) continue;
		} else others.add(nameOf(found));
		yield found;
	}
	for (const form of alike) {
		const left = new Map(codes);
		// Whatever has no code in it, the form before told of already.
		const toldOf = codes.size > 0 || others.size > 0;
		for (const found of findCodes(form, known)) {
			if (isCode(found)) {
				const times = left.get(found.code) ?? 0;
				left.set(found.code, times - 1);
				if (times > 0) continue;
				codes.set(found.code, (codes.get(found.code) ?? 0) + 1);
			} else if (found.what !== 'unread') {
				if (toldOf) continue;
			} else if (others.has(nameOf(found)) || [...codes.keys()].some((code) => code.startsWith(found.code))) {
				continue;
			}
			if (!isCode(found)) others.add(nameOf(found));
			yield found;
		}
	}
}

const nameOf = (found: Found) => `${found.what} ${'address' in found ? found.address : found.code}`;
const isCode = (found: Found) => found.what === 'result' || found.what === 'newer';
