/**
 * What a state is written to and read from: numbers one after the other, each below a base that both sides know, and texts.
 * One function serves both ways: a writer is given what is there and gives it back; a reader is given nothing and gives back
 * what was written.
 */
export interface Tape {
	/** A whole number from 0 to `base` − 1; the base is at most 2³². */
	digit(base: number, value?: number | boolean): number;
	/** A text; `omitted` where there is no room for it. */
	text(value?: string): string;
	/** What is one thing: it is written once however often it is written, so it must depend on nothing but itself. */
	part<T extends object>(code: (tape: Tape, value?: T) => T, value?: T): T;
}

/**
 * Stands where a text was that had no room: the mark for words left out, in every language. It is an answer all the same, so
 * that the question stays answered.
 */
export const omitted = '[…]';

/** Beyond this a product of bases is no longer exact as a number. */
const exact = 2 ** 53;

/** Digits of mixed radix, the first the lowest: no bit is lost to padding, as it would be with a field for each. */
export class TapeWriter implements Tape {
	readonly texts: string[] = [];
	/** How many bits the digits take, rounded up only at the end. */
	bits = 0;
	/** Whether a text was left out. */
	lacks = false;
	readonly #parts: Map<object, TapeWriter>;
	/** Digits and their bases by turns, with parts between them. */
	readonly #written: (number | TapeWriter)[] = [];

	/** `parts`: those that were written so far, of which tapes that are much alike share what they can. */
	constructor(parts = new Map<object, TapeWriter>()) {
		this.#parts = parts;
	}

	digit(base: number, value: number | boolean = 0): number {
		const digit = Number(value);
		if (!(digit >= 0 && digit < base)) throw new RangeError(`${digit} is no digit of base ${base}`);
		this.#written.push(digit, base);
		this.bits += Math.log2(base);
		return digit;
	}

	text(value = ''): string {
		if (this.digit(2, value !== omitted)) this.texts.push(value);
		else this.lacks = true;
		return value;
	}

	part<T extends object>(code: (tape: Tape, value?: T) => T, value: T): T {
		let part = this.#parts.get(value);
		if (!part) {
			part = new TapeWriter(this.#parts);
			code(part, value);
			this.#parts.set(value, part);
		}
		this.#written.push(part);
		this.bits += part.bits;
		this.texts.push(...part.texts);
		this.lacks ||= part.lacks;
		return value;
	}

	/** The digits as one number, its lowest byte first. */
	bytes(): Uint8Array<ArrayBuffer> {
		const digits = this.#all();
		let number = 0n;
		// Several digits at a time, as far as plain numbers are exact: long numbers are slow.
		let [several, base] = [0, 1];
		const put = () => {
			number = number * BigInt(base) + BigInt(several);
			[several, base] = [0, 1];
		};
		for (let i = digits.length - 2; i >= 0; i -= 2) {
			if (base * digits[i + 1]! > exact) put();
			several = several * digits[i + 1]! + digits[i]!;
			base *= digits[i + 1]!;
		}
		put();
		const hex = number.toString(16);
		const pairs = hex.padStart(hex.length + (hex.length % 2), '0').match(/../g)!;
		return Uint8Array.from(pairs, (pair) => parseInt(pair, 16)).reverse();
	}

	#all(into: number[] = []): number[] {
		for (const written of this.#written) {
			if (typeof written === 'number') into.push(written);
			else written.#all(into);
		}
		return into;
	}
}

/** Reads what a `TapeWriter` wrote. Of other bytes it gives other digits, and throws where a text is wanted that is not there. */
export class TapeReader implements Tape {
	#number: bigint;
	readonly #texts: readonly string[];
	#read = 0;

	constructor(bytes: Uint8Array, texts: readonly string[]) {
		const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).reverse();
		this.#number = BigInt(`0x0${hex.join('')}`);
		this.#texts = texts;
	}

	digit(base: number): number {
		const long = BigInt(base);
		const digit = this.#number % long;
		this.#number /= long;
		return Number(digit);
	}

	text(): string {
		if (!this.digit(2)) return omitted;
		const text = this.#texts[this.#read++];
		if (text === undefined) throw new RangeError('There are fewer texts than answers.');
		return text;
	}

	part<T extends object>(code: (tape: Tape) => T): T {
		return code(this);
	}

	/** Whether all was read that was written. */
	get atEnd(): boolean {
		return this.#number === 0n && this.#read === this.#texts.length;
	}
}
