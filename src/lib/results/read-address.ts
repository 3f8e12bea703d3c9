import { findCodes } from './find-codes.ts';
import { readCode, type ReadCode } from './read-code.ts';

/** The code that the fragment of an address holds (`#r=…`, as `resultLink` writes it), if it holds one; whatever a program hung on. */
export function codeIn(fragment: string): string | undefined {
	if (!fragment.startsWith('#r')) return undefined;
	for (const found of findCodes(fragment)) if ('code' in found && found.what !== 'unread') return found.code;
	return /^#r=(.+)$/.exec(fragment)?.[1];
}

/** The result that the fragment of an address holds; `missing` where it holds none. Never throws. */
export function readAddress(fragment: string): ReadCode | { ok: false; why: 'missing' } {
	const code = codeIn(fragment);
	return code === undefined ? { ok: false, why: 'missing' } : readCode(code);
}
