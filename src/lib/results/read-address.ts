import { readCode, type ReadCode } from './read-code.ts';

/** The code that the fragment of an address holds (`#r=…`, as `resultLink` writes it), if it holds one. */
export function codeIn(fragment: string): string | undefined {
	return /^#r=(.+)$/.exec(fragment)?.[1];
}

/** The result that the fragment of an address holds; `missing` where it holds none. Never throws. */
export async function readAddress(fragment: string): Promise<ReadCode | { ok: false; why: 'missing' }> {
	const code = codeIn(fragment);
	return code === undefined ? { ok: false, why: 'missing' } : readCode(code);
}
