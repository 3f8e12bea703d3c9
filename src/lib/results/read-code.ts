import { longestPacked, unpackText } from '#lib/delivery/pack-text.ts';
import { readResult, type KnownItems, type ReadResult } from '#lib/quiz/scoring/result-code.ts';

/** `oversized`: longer than any result; it was not looked into. */
export type ReadCode = ReadResult | { ok: false; why: 'oversized' };

/** The result that a code holds. Never throws. `known`: see `readResult`. */
export function readCode(code: string, known?: KnownItems): ReadCode {
	if (code.length > longestPacked) return { ok: false, why: 'oversized' };
	const text = unpackText(code);
	return text === null ? { ok: false, why: 'damaged' } : readResult(text, known);
}
