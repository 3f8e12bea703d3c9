import { fromBase64 } from './from-base64.ts';
import { inflate } from './inflate.ts';
import { throughStream } from './through-stream.ts';

/** Longer than any result, in characters packed, and in bytes unpacked: deflate grows a thousandfold, and fills the memory. */
export const longestPacked = 50_000;
export const longestText = 300_000;

/** The first character tells how the rest was made. */
const deflated = 'd';
const plain = 'p';

/**
 * Text as letters, digits, `-` and `_`, fit for the fragment of an address: base64url (RFC 4648, 5) of its UTF-8,
 * deflated (RFC 1951) where the browser can do that.
 */
export async function packText(text: string): Promise<string> {
	const bytes = new TextEncoder().encode(text);
	try {
		return deflated + base64url(await throughStream(bytes, new CompressionStream('deflate-raw')));
	} catch {
		return plain + base64url(bytes);
	}
}

/** The text that `packText` made this of, or null where it did not. Never throws. */
export function unpackText(packed: string): string | null {
	if (packed.length > longestPacked) return null;
	try {
		const bytes = fromBase64(packed.slice(1), 'base64url');
		if (packed[0] === plain) return utf8.decode(bytes);
		if (packed[0] !== deflated) return null;
		let at = 0;
		const text = inflate(() => bytes[at++] ?? -1, longestText);
		return text && at === bytes.length ? utf8.decode(text) : null;
	} catch {
		return null;
	}
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Bytes as letters, digits, `-` and `_`, without padding (RFC 4648, 5). */
export function base64url(bytes: Uint8Array): string {
	return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
		.replaceAll('+', '-')
		.replaceAll('/', '_')
		.replaceAll('=', '');
}
