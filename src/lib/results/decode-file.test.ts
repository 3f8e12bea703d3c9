import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeFile } from './decode-file.ts';

const text =
	'Zoë, “Noor” and Łukasz:\r\nhttps://quiz.example/results/#r=dVcw7DsIwEEXRnlWgqccozoeEXdBbLvwZ7BFgR0\r\n';
const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16();
const western = text.replace('Ł', 'L').replace(/[“”]/g, '"');

test.for<[coding: string, bytes: Uint8Array, text: string | null]>([
	['UTF-8', Buffer.from(text), text],
	['UTF-8 with a mark', Buffer.from(`\ufeff${text}`), text],
	['UTF-16LE with a mark', utf16(`\ufeff${text}`), text],
	['UTF-16LE', utf16(text), text],
	['UTF-16BE with a mark', swapped(utf16(`\ufeff${text}`)), text],
	['UTF-16BE', swapped(utf16(text)), text],
	['windows-1252', Buffer.from(western, 'latin1'), western],
	['nothing', Buffer.from(''), ''],
	['one letter', Buffer.from('d'), 'd'],
	[
		'a Mac’s link',
		Buffer.from(`bplist00\0\u0001SURL_\u0010\u0012${text.slice(20, 70)}\0\u0008`),
		`bplist00\0\u0001SURL_\u0010\u0012${text.slice(20, 70)}\0\u0008`,
	],
	['an office program’s file', Buffer.from('PK\u0003\u0004\u0014\0\u0006\0\u0008\0\0\0!\0'), null],
	['an old office program’s file', Buffer.from('d0cf11e0a1b11ae10000000000000000', 'hex'), null],
	['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), null],
])('%s', ([, bytes, expected]) => {
	expect(decodeFile(bytes)).toBe(expected);
});

test('links are read in whatever coding a table is written, whatever names are in it', () => {
	const names = fc.array(fc.string({ unit: fc.constantFrom(...'aeinorstéñøžб中;, "'), maxLength: 8 }), {
		maxLength: 5,
	});
	fc.assert(
		fc.property(names, fc.boolean(), (names, marked) => {
			const table = names.map((name) => `${name};${text.slice(26)}`).join('') + text.slice(26);
			const written = (marked ? '\ufeff' : '') + table;
			for (const bytes of [Buffer.from(written), utf16(written), swapped(utf16(written))])
				expect(decodeFile(bytes)).toBe(table);
		}),
	);
});
