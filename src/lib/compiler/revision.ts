import { createHash } from 'node:crypto';

/**
 * A name for what a lesson says: the first 16 hexadecimal digits of the SHA-256 of its canonical JSON, in which keys
 * are sorted, so that it depends on nothing else.
 */
export function revisionOf(content: object): string {
	const canonical = JSON.stringify(content, (_, value: unknown) =>
		value !== null && typeof value === 'object' && !Array.isArray(value)
			? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
			: value,
	);
	return createHash('sha256').update(canonical).digest('hex').slice(0, 16);
}
