/**
 * A name for what a lesson says: the first 16 hexadecimal digits of the SHA-256 of its canonical JSON, in which keys
 * are sorted, so that it depends on nothing else.
 */
export async function revisionOf(content: object): Promise<string> {
	const canonical = JSON.stringify(content, (_, value: unknown) =>
		value !== null && typeof value === 'object' && !Array.isArray(value)
			? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
			: value,
	);
	const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonical));
	return Array.from(new Uint8Array(hash, 0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
