/** So many bytes tell how a text is coded. */
const looked = 4096;

/**
 * The text of a file as office programs write it: UTF-8, UTF-16 with its lower or its higher byte first, each with and without a
 * byte order mark, or else windows-1252. Null for what is no text: a picture, a document of an office program.
 */
export function decodeFile(bytes: Uint8Array): string | null {
	const [first, second] = bytes;
	const coding =
		first === 0xff && second === 0xfe
			? 'utf-16le'
			: first === 0xfe && second === 0xff
				? 'utf-16be'
				: wide(bytes);
	if (coding) return new TextDecoder(coding).decode(bytes);
	if (!isShortcut(bytes) && bytes.subarray(0, looked).includes(0)) return null;
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder('windows-1252').decode(bytes);
	}
}

/** UTF-16 without a mark: in Latin letters every other byte is 0, and in nothing else. */
function wide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
	const zeros = [0, 0];
	const length = Math.min(bytes.length, looked) & ~1;
	for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i & 1]!++;
	const [even, odd] = zeros as [number, number];
	const [many, few] = [length * 0.3, length * 0.02];
	if (odd > many && even <= few) return 'utf-16le';
	if (even > many && odd <= few) return 'utf-16be';
	return null;
}

/** A link in a file of its own as a Mac writes it (`.webloc`), in a form with other bytes around its letters. */
function isShortcut(bytes: Uint8Array): boolean {
	return new TextDecoder('latin1').decode(bytes.subarray(0, 6)) === 'bplist';
}
