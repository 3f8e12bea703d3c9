/** The next byte, or -1 after the last. */
export type NextByte = () => number;

const lengthBase = [
	3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
	227, 258,
];
const distanceBase = [
	1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
	6145, 8193, 12289, 16385, 24577,
];
/** How many bits are added to the base of this number in its list: one more every four lengths, every two distances. */
const lengthExtra = (i: number) => (i < 8 || i === 28 ? 0 : (i >> 2) - 1);
const distanceExtra = (i: number) => (i < 4 ? 0 : (i >> 1) - 1);
const orderOfLengths = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const endOfBlock = 256;

/** A canonical Huffman code (RFC 1951, 3.2.2): how many codes there are of each length, and their symbols in order. */
interface Code {
	counts: Uint16Array;
	symbols: Uint16Array;
}

/** Null where more codes are wanted than there are, or some are left: that is allowed only of a single one (3.2.7). */
function codeOf(lengths: ArrayLike<number>): Code | null {
	const counts = new Uint16Array(16);
	for (let i = 0; i < lengths.length; i++) counts[lengths[i]!]!++;
	counts[0] = 0;
	const starts = new Uint16Array(16);
	let left = 1;
	for (let length = 1; length < 16; length++) {
		left = left * 2 - counts[length]!;
		if (left < 0) return null;
		starts[length] = starts[length - 1]! + counts[length - 1]!;
	}
	if (left > 0 && starts[15]! + counts[15]! > 1) return null;
	const symbols = new Uint16Array(lengths.length);
	for (let i = 0; i < lengths.length; i++) if (lengths[i]! > 0) symbols[starts[lengths[i]!]!++] = i;
	return { counts, symbols };
}

const ofLength = (length: number, count: number) => Array<number>(count).fill(length);
const fixed = {
	literals: codeOf([...ofLength(8, 144), ...ofLength(9, 112), ...ofLength(7, 24), ...ofLength(8, 8)])!,
	// Two of these never occur.
	distances: codeOf(ofLength(5, 32))!,
};

/** Bits as deflate has them, the lowest of a byte first. Takes no byte before a bit of it is wanted. */
class Bits {
	#held = 0;
	#count = 0;
	constructor(readonly byte: NextByte) {}

	/** A number of up to 16 bits; -1 where the bytes have ended. */
	take(count: number): number {
		while (this.#count < count) {
			const byte = this.byte();
			if (byte < 0) {
				this.toNextByte();
				return -1;
			}
			this.#held |= byte << this.#count;
			this.#count += 8;
		}
		const value = this.#held & ((1 << count) - 1);
		this.#held >>>= count;
		this.#count -= count;
		return value;
	}

	/** The next symbol of a code; -1 where there is none. */
	symbol({ counts, symbols }: Code): number {
		let [code, first, index] = [0, 0, 0];
		for (let length = 1; length < 16; length++) {
			const bit = this.take(1);
			if (bit < 0) return -1;
			code |= bit;
			const count = counts[length]!;
			if (code - first < count) return symbols[index + code - first]!;
			index += count;
			first = (first + count) << 1;
			code <<= 1;
		}
		return -1;
	}

	/** Leaves the rest of the byte aside. */
	toNextByte(): void {
		this.#held = this.#count = 0;
	}
}

/**
 * The bytes that were deflated (RFC 1951), or null where these were not. Other than a browser's stream it takes not one byte more
 * than there are, so that a text can be read of which nobody knows where it ends. `most`: the most bytes that may come out.
 * `first`: what the first of them must be, so that what is something else is known for it at once.
 */
export function inflate(byte: NextByte, most: number, first?: number): Uint8Array<ArrayBuffer> | null {
	const bits = new Bits(byte);
	const out: number[] = [];
	const put = (byte: number) => out.push(byte) <= most && (out.length > 1 || (first ?? byte) === byte);
	for (let last = 0; last !== 1;) {
		last = bits.take(1);
		const type = bits.take(2);
		const done =
			type === 0
				? stored(bits, put)
				: type === 1
					? compressed(bits, fixed, out, put)
					: type === 2 && compressed(bits, codesOf(bits), out, put);
		if (last < 0 || !done) return null;
	}
	return Uint8Array.from(out);
}

function stored(bits: Bits, put: (byte: number) => boolean): boolean {
	bits.toNextByte();
	const length = bits.take(16);
	if (length < 0 || bits.take(16) !== (~length & 0xffff)) return false;
	for (let i = 0; i < length; i++) {
		const byte = bits.byte();
		if (byte < 0 || !put(byte)) return false;
	}
	return true;
}

function compressed(
	bits: Bits,
	codes: typeof fixed | null,
	out: number[],
	put: (byte: number) => boolean,
): boolean {
	for (;;) {
		const symbol = codes ? bits.symbol(codes.literals) : -1;
		if (symbol === endOfBlock) return true;
		if (symbol < 0 || !codes) return false;
		if (symbol < endOfBlock) {
			if (!put(symbol)) return false;
			continue;
		}
		const at = symbol - endOfBlock - 1;
		const length = (lengthBase[at] ?? NaN) + bits.take(lengthExtra(at));
		const farther = bits.symbol(codes.distances);
		const distance = (distanceBase[farther] ?? NaN) + bits.take(distanceExtra(farther));
		if (!(length > 2 && distance > 0 && distance <= out.length)) return false;
		for (let i = 0; i < length; i++) if (!put(out[out.length - distance]!)) return false;
	}
}

/** The codes that stand at the beginning of a block (3.2.7). */
function codesOf(bits: Bits): typeof fixed | null {
	const literals = bits.take(5) + 257;
	const distances = bits.take(5) + 1;
	const count = bits.take(4) + 4;
	if (literals > 286 || distances > 30) return null;
	const short = new Uint8Array(19);
	for (let i = 0; i < count; i++) {
		const length = bits.take(3);
		if (length < 0) return null;
		short[orderOfLengths[i]!] = length;
	}
	const code = codeOf(short);
	if (!code) return null;
	const lengths: number[] = [];
	while (lengths.length < literals + distances) {
		const symbol = bits.symbol(code);
		if (symbol < 0) return null;
		if (symbol < 16) lengths.push(symbol);
		else {
			const [repeated, least, more] = [
				[lengths.at(-1), 3, 2],
				[0, 3, 3],
				[0, 11, 7],
			][symbol - 16] as [number | undefined, number, number];
			const times = least + bits.take(more);
			if (repeated === undefined || lengths.length + times > literals + distances) return null;
			for (let i = 0; i < times; i++) lengths.push(repeated);
		}
	}
	const [ofLiterals, ofDistances] = [codeOf(lengths.slice(0, literals)), codeOf(lengths.slice(literals))];
	return ofLiterals && ofDistances && { literals: ofLiterals, distances: ofDistances };
}
