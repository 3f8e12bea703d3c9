import { readResult, type KnownItems, type ReadResult, type Result } from '#lib/quiz/scoring/result-code.ts';
import { addressAt, unpackAt } from './packed-letters.ts';
import { undoCodings } from './undo-codings.ts';

/** What stands for a result in a text. */
export type Found =
	/** A code, put together, and what it holds; `newer`: one of a later version. */
	| { what: 'result'; code: string; result: Result }
	| { what: 'newer'; code: string }
	/** What has the looks of a code, and is none: it was cut off, or is something else. */
	| { what: 'unread'; code: string }
	/** `emptied`: a link to the results page of which the result was lost. `hidden`: a filter keeps the address to itself. */
	| { what: 'emptied' | 'hidden'; address: string };

/**
 * The result codes in a text, whatever stands around them and whatever mail programs and their filters did to their links: a link
 * within a link, coded or quoted-printable signs, broken lines, codes without a gap between them. One after another, so that
 * a long text need not be gone through at once. A code is known by its being readable, not by its surroundings; what has the
 * looks of one is told as well. `known`: see `readResult`.
 */
export function* findCodes(source: string, known?: KnownItems): Generator<Found> {
	const text = undoCodings(source);
	let last: Place | null = null;
	for (const next of readCodes(text, known)) {
		yield* leftOver(text, last, next);
		const { code, read } = next;
		if (last?.code !== code || !ofOneLink(text, last, next.at))
			yield read.ok ? { what: 'result', code, result: read.result } : { what: 'newer', code };
		last = next;
	}
	yield* leftOver(text, last, null);
}

/** A code that was read, and where it stands. */
interface Place {
	code: string;
	read: ReadResult;
	at: number;
	end: number;
}

function* readCodes(text: string, known?: KnownItems): Generator<Place> {
	const hyphened = /-[\s>|]*(?:2[\s>|]*D|5[\s>|]*F)/i.test(text);
	for (let at = 0; at < text.length; at++) {
		const unpacked = unpackAt(text, at, hyphened);
		const read = unpacked && readResult(unpacked.text, known);
		// Where one was cut off, what stands next can bring it to an end, but not to a meaning.
		if (read && (read.ok || read.why === 'newer')) {
			yield { ...unpacked, read, at };
			at = unpacked.end - 1;
		}
		const coded = addressAt(text, at);
		if (!coded) continue;
		const { address, end } = coded;
		for (const place of readCodes(undoCodings(address), known)) yield { ...place, at, end };
		at += 4;
	}
}

/** Too short for a result where nothing says that it is one: a word of a mail. */
const shortest = 60;

/** Filters and shorteners whose addresses do not hold the one that was meant. */
const keepers = String.raw`[\w-]*mimecast[\w-]*\.\w+|emailprotection\.link|edgepilot\.com|t\.co|bit\.ly|tinyurl\.com|is\.gd|goo\.gl|lnkd\.in|sendgrid\.net`;

const leftovers = new RegExp(
	[
		String.raw`(?:#|results[/_]\*?|-23)r(?:=|-3D)(?<linked>[\w-]*)`,
		String.raw`(?<![\w+/=-])(?<bare>[dp][\w-]{${shortest - 1},})(?![\w+/=-])`,
		String.raw`https?://(?:[\w-]+\.)*(?:${keepers})/(?<hidden>[^\s"'<>]*)`,
		String.raw`https?[:-][^\s"'<>]*[/_]results[/_]?(?<emptied>(?=["'<>\s&),;.]|$))`,
	].join('|'),
	'g',
);

/** What has the looks of a code between two codes that were read, or before the first, or after the last. */
function* leftOver(text: string, last: Place | null, next: Place | null): Generator<Found> {
	const from = last?.end ?? 0;
	const to = next?.at ?? text.length;
	// A code's own address is no other one.
	const address = next ? /[^\s"'<>]*$/.exec(text.slice(Math.max(from, to - 4000), to))![0].length : 0;
	for (const { 0: all, index, groups } of text.slice(from, to).matchAll(leftovers)) {
		const { linked, bare, hidden, emptied } = groups!;
		const start = from + index;
		const end = start + all.length;
		const own = next !== null && end > to - address;
		if (hidden !== undefined || emptied !== undefined) {
			if (!own && !ofOneLink(text, last, start))
				yield { what: hidden !== undefined ? 'hidden' : 'emptied', address: all };
			continue;
		}
		const code = linked ?? bare ?? '';
		// What stands right before a code is its own sign.
		if (end === to && next && !/^[dp][\w-]{8}/.test(code)) continue;
		if (last?.code.startsWith(code) && ofOneElement(text, last, start)) continue;
		if (next?.code.startsWith(code) && isNameOf(text.slice(end, to))) continue;
		yield { what: 'unread', code };
	}
}

/** Whether what stands before a link is its name: `words<link>`, `[words](link)`. */
const isNameOf = (between: string) => /^[^\s\w]*[<(][^\s<>()]*$/.test(between);

/** Whether a place lies in the same link as a code before it: a program writes the address twice, as address and as words. */
function ofOneLink(text: string, last: Place | null, at: number): boolean {
	return last !== null && (!/\s/.test(text.slice(last.end, at)) || ofOneElement(text, last, at));
}

function ofOneElement(text: string, last: Place, at: number): boolean {
	const tag = text.lastIndexOf('<', last.at);
	return (
		/^<a\s/i.test(text.slice(tag, tag + 3)) &&
		!text.slice(tag, last.at).includes('>') &&
		!/<\/a\b/i.test(text.slice(last.end, at))
	);
}
