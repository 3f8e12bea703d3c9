import { topOf, type TextFile } from '#lib/compiler/problems/place.ts';
import type { Problems } from '#lib/compiler/problems/problem.ts';
import { composed } from './composed.ts';
import { findUnprintable } from './unprintable.ts';

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
	const source = { file, text: composed(decoded.replace(/\r\n?/g, '\n')) };
	if (source.text.trim() === '') {
		problems.report('file-empty', topOf(file));
		return null;
	}
	const found = findUnprintable(source.text);
	if (!found) return source;
	const { code, start, end } = found;
	problems.report('control-character', { source, start, end }, code);
	return null;
}

function firstBadByte(file: string, bytes: Uint8Array) {
	const text = new TextDecoder('utf-8').decode(bytes).replace(/\r\n?/g, '\n');
	const start = Math.max(0, text.indexOf('\ufffd'));
	return { source: { file, text }, start, end: start + 1 };
}
