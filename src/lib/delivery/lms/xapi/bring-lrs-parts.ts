import type * as LrsParts from './lrs-parts.ts';

/** Has the script come that reports to a record store. Rejects where it does not. */
export async function bringLrsParts(): Promise<typeof LrsParts> {
	await globalThis.pilcrow?.bringLrs?.();
	return import('./lrs-parts.ts');
}
