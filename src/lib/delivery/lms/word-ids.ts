import type { Item } from './interaction.ts';

/** The longest `short_identifier_type` that an LMS must take (SCORM 2004 4th ed., RTE 4.1.1.7). */
const longest = 250;

/**
 * Items' ids as a report shows them: their words, `Dmitry_Peskov`, where letters and digits of ASCII can write them, else their
 * ids in the lesson. Letters, digits and `_` alone, which every LMS takes; each another. Gives them by the ids in the lesson.
 */
export function wordIds(items: readonly Item[]): Map<string, string> {
	const ids = new Map<string, string>();
	const taken = new Set<string>();
	for (const { id, text } of items) {
		const readable = inAscii(text) ?? id.replace(/\W/g, '_');
		let unique = readable;
		for (let n = 2; taken.has(unique); n++) unique = `${readable.slice(0, longest - 4)}_${n}`;
		taken.add(unique);
		ids.set(id, unique);
	}
	return ids;
}

/** Words as one word of ASCII, cut between two of them; null where they have other letters or digits. */
function inAscii(text: string): string | null {
	const plain = text
		.normalize('NFKD')
		// Accents, and the marks of a quotation or an elision, which part no words.
		.replace(/[\p{M}'’‘ʼ"“”„«»]/gu, '');
	if (/[^\P{L}A-Za-z]|[^\P{N}0-9]/u.test(plain)) return null;
	const word = plain.replace(/[^A-Za-z0-9]+/g, '_').replace(/^_|_$/g, '');
	if (word.length <= longest) return word || null;
	return word.slice(0, longest + 1).replace(/_[^_]*$|.$/, '');
}
