/** A 32-bit hash of a text: FNV-1a over UTF-16 units. */
export function hashOf(text: string): number {
	let hash = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
	return hash >>> 0;
}

/** So many bits of a hash, mixed with a salt by the finalizer of MurmurHash3 (Austin Appleby, public domain). */
export function shortHash(hash: number, salt: number, bits: number): number {
	let mixed = hash ^ Math.imul(salt, 0x9e3779b1);
	mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
	mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
	return (mixed ^ (mixed >>> 16)) >>> (32 - bits);
}
