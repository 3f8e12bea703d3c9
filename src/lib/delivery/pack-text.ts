/** Longer than any result, in characters packed, and in bytes unpacked: deflate grows a thousandfold, and fills the memory. */
export const longestPacked = 50_000;
const longestText = 300_000;

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
		return deflated + base64url(await through(bytes, new CompressionStream('deflate-raw')));
	} catch {
		return plain + base64url(bytes);
	}
}

/** The text that `packText` made this of, or null where it did not, or the browser cannot undo it. Never throws. */
export async function unpackText(packed: string): Promise<string | null> {
	if (packed.length > longestPacked) return null;
	try {
		const bytes = fromBase64url(packed.slice(1));
		if (packed[0] === plain) return utf8.decode(bytes);
		if (packed[0] !== deflated) return null;
		return utf8.decode(await through(bytes, new DecompressionStream('deflate-raw')));
	} catch {
		return null;
	}
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Straight through the stream, without a `Blob` or a `Response` around it: these take twenty times as long. */
async function through(
	bytes: Uint8Array<ArrayBuffer>,
	transform: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
	const writer = transform.writable.getWriter();
	// What fails is told by the reading end too, and there alone it is heard.
	const unheard = () => {};
	writer.write(bytes).catch(unheard);
	writer.close().catch(unheard);
	const chunks: Uint8Array[] = [];
	const reader: ReadableStreamDefaultReader<Uint8Array> = transform.readable.getReader();
	let length = 0;
	for (let part = await reader.read(); !part.done; part = await reader.read()) {
		chunks.push(part.value);
		length += part.value.length;
		if (length > longestText) {
			reader.cancel().catch(unheard);
			throw new RangeError('Longer than any result.');
		}
	}
	return joined(chunks, length);
}

function joined(chunks: Uint8Array[], length: number): Uint8Array {
	if (chunks.length === 1) return chunks[0]!;
	const all = new Uint8Array(length);
	let at = 0;
	for (const chunk of chunks) {
		all.set(chunk, at);
		at += chunk.length;
	}
	return all;
}

function base64url(bytes: Uint8Array): string {
	return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
		.replaceAll('+', '-')
		.replaceAll('/', '_')
		.replaceAll('=', '');
}

/** Where the browser has it (ES2026): a loop over the letters of a whole class takes a tenth of a second. */
interface WithBase64 {
	fromBase64?(text: string, how: { alphabet: 'base64url' }): Uint8Array<ArrayBuffer>;
}

function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
	const { fromBase64 } = Uint8Array as WithBase64;
	if (fromBase64) return fromBase64.call(Uint8Array, text, { alphabet: 'base64url' });
	const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
	// A loop, not `Uint8Array.from`: that makes an object a character, and a class has millions of them.
	const bytes = new Uint8Array(binary.length);
	for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
	return bytes;
}
