import { paragraphNumber } from '#lib/lesson/cited-paragraphs.ts';
import type { ParagraphId } from '#lib/lesson/article.ts';
import type { Tape } from './tape.ts';

/** What is written to a tape again and again. Each gives back what is there, whichever way the tape runs. */

export function flag(tape: Tape, value?: boolean): boolean {
	return tape.digit(2, value) === 1;
}

/** A count without a limit, which is short for those that are usual: below `base` − 1. */
export function count(tape: Tape, base: number, value = 0): number {
	for (let counted = 0; ;) {
		const digit = tape.digit(base, Math.min(value - counted, base - 1));
		counted += digit;
		if (digit < base - 1) return counted;
	}
}

/** Any whole number that is exact: up to 2⁵³ either way. */
export function whole(tape: Tape, value = 0): number {
	const half = 2 ** 27;
	const negative = flag(tape, value < 0);
	const high = tape.digit(half, Math.floor(Math.abs(value) / half));
	const size = high * half + tape.digit(half, Math.abs(value) % half);
	return negative ? -size : size;
}

/** Bits of a time between two tries, in seconds; from the fourth on it may be one back. Two minutes, a quarter of an hour, days, years. */
const spans = [0, 7, 10, 13, 18, 27];
const oneWay = 3;

/** A time between two tries in seconds: few bits for what is usual, and whatever a clock that is wrong or was set makes of it. */
export function span(tape: Tape, value = 0): number {
	const fitting = spans.findIndex((bits, i) => Math.abs(value) < 2 ** bits && (value >= 0 || i >= oneWay));
	const which = tape.digit(spans.length + 1, fitting < 0 ? spans.length : fitting);
	if (which === spans.length) return whole(tape, value);
	const back = which >= oneWay && flag(tape, value < 0);
	const size = tape.digit(2 ** spans[which]!, Math.abs(value));
	return back ? -size : size;
}

/** Some of a list, in any order, each once. */
export function selection(tape: Tape, from: readonly string[], chosen?: readonly string[]): string[] {
	const inOrder = chosen && from.filter((item) => chosen.includes(item));
	const asListed = inOrder?.every((item, i) => item === chosen![i]);
	const full = chosen?.length === from.length;
	switch (tape.digit(4, chosen && (chosen.length === 0 ? 0 : !asListed ? 3 : full ? 1 : 2))) {
		case 0:
			return [];
		case 1:
			return [...from];
		case 2:
			return from.filter((item) => flag(tape, chosen?.includes(item)));
		default:
			return permutation(tape, from, tape.digit(from.length + 1, chosen?.length), chosen);
	}
}

/** So many of a list in any order, each by its place among those that are left: n! orders of n in log₂ n! bits. */
export function permutation(
	tape: Tape,
	from: readonly string[],
	length: number,
	chosen?: readonly string[],
): string[] {
	const left = [...from];
	return Array.from(
		{ length },
		(_, i) => left.splice(tape.digit(left.length, chosen && left.indexOf(chosen[i]!)), 1)[0]!,
	);
}

/** A paragraph, or none, of an article that has so many. */
export function paragraph(tape: Tape, most: number, value?: ParagraphId | null): ParagraphId | null {
	const number = tape.digit(most + 1, value ? paragraphNumber(value) : 0);
	return number === 0 ? null : `p${number}`;
}
