import { longestPacked, longestText } from '#lib/delivery/pack-text.ts';
import { inflate, type NextByte } from '#lib/delivery/inflate.ts';

/** The letters of base64url (RFC 4648, 5), in the order of their values. */
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const valueOf = new Int8Array(128).fill(-1);
for (const [value, letter] of [...alphabet].entries()) valueOf[letter.charCodeAt(0)] = value;
// Those of base64 for the last two.
valueOf['+'.charCodeAt(0)] = 62;
valueOf['/'.charCodeAt(0)] = 63;

/**
 * What may stand between the letters of a code that was broken over lines: white space, the marks of a quotation, tags of
 * a web page.
 */
const gap = /(?:[\s>|]|<\/?[a-z][^<>]*>)+/iy;

const hyphen = 0x2d;
const percent = 0x25;

/** The letters of a code in a text, from a place on, whatever stands between them. */
class PackedLetters {
	/** The letters so far. */
	code = '';
	#held = 0;
	#bits = 0;

	/**
	 * `hyphened`: how often a filter wrote other signs than letters and digits as `-` and two digits (`-2D` for `-`), as
	 * Proofpoint's URL Defense does in its version 2.
	 */
	constructor(
		readonly text: string,
		public at: number,
		readonly hyphened: number,
	) {}

	/** The next byte of what the letters are; no letter is taken before it is wanted. */
	readonly byte: NextByte = () => {
		while (this.#bits < 8) {
			const sign = this.code.length < longestPacked ? this.#sign(this.hyphened) : NaN;
			const value = valueOf[sign] ?? -1;
			if (value < 0) {
				// Whoever asks again hears the same.
				this.at = this.text.length;
				return -1;
			}
			this.code += alphabet[value];
			this.#held = (this.#held << 6) | value;
			this.#bits += 6;
		}
		this.#bits -= 8;
		const byte = this.#held >> this.#bits;
		this.#held &= (1 << this.#bits) - 1;
		return byte;
	};

	/** The next sign, as its code; NaN where none is. */
	#sign(hyphened: number): number {
		const below = () => (hyphened > 0 ? this.#sign(hyphened - 1) : this.#raw());
		let sign = below();
		if (hyphened > 0 && sign === hyphen) sign = ofHex(below(), below());
		while (sign === percent) sign = ofHex(below(), below());
		return sign;
	}

	#raw(): number {
		const sign = this.text.charCodeAt(this.at);
		if (valueOf[sign]! < 0 || sign > 127) {
			gap.lastIndex = this.at;
			if (gap.test(this.text)) this.at = gap.lastIndex;
		}
		return this.text.charCodeAt(this.at++);
	}
}

function ofHex(high: number, low: number): number {
	const digits = String.fromCharCode(high, low);
	return /^[\da-f]{2}$/i.test(digits) ? parseInt(digits, 16) : NaN;
}

export interface Unpacked {
	/** As `packText` made it, in one piece. */
	code: string;
	text: string;
	/** Where it ends in the text that it stands in. */
	end: number;
}

const deflated = 'd'.charCodeAt(0);
const plain = 'p'.charCodeAt(0);
/** How often a filter is undone that writes `-2D` for `-`. */
const mostHyphened = 3;
/** What every result begins with, whatever its version. */
const bracket = 0x5b;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * The code of a result that begins at a place in a text, to its last letter and no farther: what was deflated tells where it
 * ends, and so do lists. Null where none begins. It need not be parted from what stands around it, nor stand in one line.
 */
export function unpackAt(text: string, at: number, hyphened: boolean): Unpacked | null {
	const form = text.charCodeAt(at);
	if (form !== deflated && form !== plain) return null;
	for (let levels = 0; levels <= (hyphened ? mostHyphened : 0); levels++) {
		const letters = new PackedLetters(text, at + 1, levels);
		const read = form === deflated ? inflated(letters) : lists(letters);
		if (read && /^\[\d/.test(read.text)) return { ...read, code: text[at] + read.code };
	}
	return null;
}

function inflated(letters: PackedLetters): Unpacked | null {
	const bytes = inflate(letters.byte, longestText, bracket);
	return bytes && decoded(bytes, letters);
}

/** Lines of JSON, each of which is a list, up to the end of the last. */
function lists(letters: PackedLetters): Unpacked | null {
	const bytes: number[] = [];
	let read: Unpacked | null = null;
	let [depth, quoted, escaped] = [0, false, false];
	for (;;) {
		const byte = letters.byte();
		const sign = String.fromCharCode(byte);
		const betweenLists = depth === 0 && sign !== '[' && !(sign === '\n' && bytes.at(-1) !== byte && read);
		if (byte < 0 || betweenLists || bytes.push(byte) > longestText) return read;
		if (quoted) {
			quoted = escaped || sign !== '"';
			escaped = !escaped && sign === '\\';
		} else if (sign === '"') quoted = true;
		else if (sign === '[') depth++;
		else if (sign === ']' && --depth === 0) read = decoded(Uint8Array.from(bytes), letters);
	}
}

function decoded(bytes: Uint8Array, { code, at: end }: PackedLetters): Unpacked | null {
	try {
		return { code, text: utf8.decode(bytes), end };
	} catch {
		return null;
	}
}

/** `http://` or `https://` as base64 begins it. */
const inBase64 = /^aHR0c(?:HM6|DovL)/;

/**
 * The address that begins at a place in a text in base64, as some filters write the one that was meant; up to what can be in
 * none. Null where none begins.
 */
export function addressAt(text: string, at: number): { address: string; end: number } | null {
	if (text[at] !== 'a') return null;
	const letters = new PackedLetters(text, at, 0);
	let address = '';
	for (;;) {
		const byte = letters.byte();
		if (address.length === 6 && !inBase64.test(letters.code)) return null;
		if (byte < 0x21 || byte > 0x7e) break;
		address += String.fromCharCode(byte);
	}
	return address.length > 6 ? { address, end: letters.at } : null;
}
