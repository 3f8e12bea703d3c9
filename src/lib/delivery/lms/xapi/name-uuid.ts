/**
 * A UUID made from a name (RFC 9562, version 5): the same name gives the same one on every device, so that what is sent twice is
 * recorded once. It is computed here because `crypto.subtle` answers later, when a page that is being left has no later, and is
 * missing from pages without TLS.
 */
export function nameUuid(...name: (string | number)[]): string {
	const bytes = sha1([...namespace, ...new TextEncoder().encode(JSON.stringify(name))]).slice(0, 16);
	bytes[6] = (bytes[6]! & 0x0f) | 0x50;
	bytes[8] = (bytes[8]! & 0x3f) | 0x80;
	const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
	return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** The RFC's namespace for URLs, `6ba7b811-9dad-11d1-80b4-00c04fd430c8`. */
const namespace = [107, 167, 184, 17, 157, 173, 17, 209, 128, 180, 0, 192, 79, 212, 48, 200];

const rotate = (word: number, by: number) => (word << by) | (word >>> (32 - by));

/** FIPS 180-4; takes and gives bytes. It names things here, and guards nothing. */
export function sha1(message: readonly number[]): number[] {
	const length = message.length;
	const padded = new Uint8Array(Math.ceil((length + 9) / 64) * 64);
	padded.set(message);
	padded[length] = 0x80;
	const view = new DataView(padded.buffer);
	view.setUint32(padded.length - 4, length * 8);
	let hash = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
	for (let block = 0; block < padded.length; block += 64) {
		const words = Array.from({ length: 16 }, (_, i) => view.getInt32(block + i * 4));
		for (let i = 16; i < 80; i++)
			words[i] = rotate(words[i - 3]! ^ words[i - 8]! ^ words[i - 14]! ^ words[i - 16]!, 1);
		let [a, b, c, d, e] = hash as [number, number, number, number, number];
		for (const [i, word] of words.entries()) {
			const [mixed, constant] =
				i < 20
					? [(b & c) | (~b & d), 0x5a827999]
					: i < 40
						? [b ^ c ^ d, 0x6ed9eba1]
						: i < 60
							? [(b & c) | (b & d) | (c & d), 0x8f1bbcdc]
							: [b ^ c ^ d, 0xca62c1d6];
			[a, b, c, d, e] = [(rotate(a, 5) + mixed + e + constant + word) | 0, a, rotate(b, 30), c, d];
		}
		hash = [a, b, c, d, e].map((word, i) => (word + hash[i]!) | 0);
	}
	return hash.flatMap((word) => [word >>> 24, (word >>> 16) & 255, (word >>> 8) & 255, word & 255]);
}
