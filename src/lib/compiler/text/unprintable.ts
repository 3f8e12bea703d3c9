/**
 * Characters that no text needs: controls, half surrogates, noncharacters; the separators of lines and paragraphs, which
 * browsers show as nothing, so that words run together; and the two that turn text round, so that it reads otherwise than
 * it is written. Others that cannot be seen have their use (soft hyphens, joiners, marks of direction, variation
 * selectors): they stay, and citations are matched without them.
 */
const unprintable = /(?![\t\n])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}|[\u2028\u2029\u202d\u202e]/u;

/** The first such character, as people write it, and where it is. */
export function findUnprintable(text: string): { code: string; start: number; end: number } | null {
	const found = unprintable.exec(text);
	if (!found) return null;
	const [character] = found;
	return { code: codeOf(character.codePointAt(0)!), start: found.index, end: found.index + character.length };
}

/** What a text holds that is written by number: `&#7;`, `\x07`, `\uFDD0`. */
export interface ByNumber {
	code: string;
	/** Where it is written, end exclusive. */
	start: number;
	end: number;
}

const reference = /(\\*)&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi;

/** The references to such characters in Markdown; a parser gives a replacement character for most of them. */
export function unprintableReferences(source: string): ByNumber[] {
	return Array.from(source.matchAll(reference)).flatMap(
		({ index, 0: whole, 1: backslashes, 2: hex, 3: decimal }) => {
			const number = hex ? parseInt(hex, 16) : Number(decimal);
			if (backslashes!.length % 2 === 1 || isPrintable(number)) return [];
			return [{ code: codeOf(number), start: index + backslashes!.length, end: index + whole.length }];
		},
	);
}

/**
 * YAML 1.2, 5.7. Those of one letter include the tab and the ends of lines: of a text they would make a space at most, and
 * what they do to `"C:\temp\new"` is seen by nobody.
 */
const escape = /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([0abefnrtvNLP])|[^])/g;
const letters = new Map(
	Object.entries({
		0: 0,
		a: 7,
		b: 8,
		t: 9,
		n: 0xa,
		v: 0xb,
		f: 0xc,
		r: 0xd,
		e: 0x1b,
		N: 0x85,
		L: 0x2028,
		P: 0x2029,
	}),
);

/** The escapes of such characters in a double-quoted YAML text. */
export function unprintableEscapes(source: string): ByNumber[] {
	const found = Array.from(source.matchAll(escape), ({ index, 0: whole, 1: x, 2: u, 3: U, 4: letter }) => {
		const hex = x ?? u ?? U;
		const number = hex === undefined ? letters.get(letter ?? '') : parseInt(hex, 16);
		return { number, start: index, end: index + whole.length };
	});
	return found.flatMap(({ number, start, end }, index) => {
		if (number === undefined || (isPrintable(number) && end - start > 2)) return [];
		const pairs = (high = 0, low = 0) => high >> 10 === 0xd800 >> 10 && low >> 10 === 0xdc00 >> 10;
		const [before, after] = [found[index - 1], found[index + 1]];
		if (after?.start === end && pairs(number, after.number)) return [];
		if (before?.end === start && pairs(before.number, number)) return [];
		return [{ code: codeOf(number), start, end }];
	});
}

function isPrintable(code: number): boolean {
	return code <= 0x10ffff && code !== 0 && !unprintable.test(String.fromCodePoint(code));
}

function codeOf(code: number): string {
	return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
