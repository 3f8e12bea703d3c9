import { topOf, type TextFile } from '#lib/compiler/problems/place.ts';
import type { Problems } from '#lib/compiler/problems/problem.ts';

/**
 * Control characters and noncharacters have no business in a text; two of the latter stand in for braces while
 * Markdown is read.
 */
// eslint-disable-next-line no-control-regex
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/;

/**
 * The text of a file: UTF-8 with or without a byte order mark, lines ended in any way, brought to Unicode's NFC so that
 * words are the same however their accents were typed. What cannot be read is reported, and gives `null`.
 */
export function readTextFile(file: string, bytes: Uint8Array, problems: Problems): TextFile | null {
	let decoded: string;
	try {
		decoded = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		problems.report('not-utf8', firstBadByte(file, bytes));
		return null;
	}
	const source = { file, text: decoded.replace(/\r\n?/g, '\n').normalize('NFC') };
	if (source.text.trim() === '') {
		problems.report('file-empty', topOf(file));
		return null;
	}
	const start = source.text.search(unprintable);
	if (start !== -1) {
		const code = source.text.charCodeAt(start).toString(16).toUpperCase().padStart(4, '0');
		problems.report('control-character', { source, start, end: start + 1 }, `U+${code}`);
		return null;
	}
	return source;
}

function firstBadByte(file: string, bytes: Uint8Array) {
	const text = new TextDecoder('utf-8').decode(bytes).replace(/\r\n?/g, '\n');
	const start = Math.max(0, text.indexOf('\ufffd'));
	return { source: { file, text }, start, end: start + 1 };
}
