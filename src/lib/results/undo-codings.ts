import { fromBase64 } from '#lib/delivery/from-base64.ts';
import { decodeFile } from './decode-file.ts';

/** Signs that programs write by name in web pages, where they can stand in or around a link. */
const named: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	nbsp: ' ',
	shy: '',
	num: '#',
	equals: '=',
	percnt: '%',
	lowbar: '_',
	hyphen: '-',
	dash: '-',
	quest: '?',
	sol: '/',
	colon: ':',
	tab: ' ',
	newline: '\n',
};

/** As often as this one coding lies within another: mail that is forwarded through a few filters. */
const deepest = 8;

/**
 * A text as it was before programs wrote its signs in others, as far as they are ASCII: percent-encoding (RFC 3986, 2.1),
 * quoted-printable (RFC 2045, 6.7), base64 of a mail's parts, character references of HTML; each as often as
 * it was done, in any order. Letters, digits, `-` and `_` stay what they are. Where a program broke lines within an escape, it
 * is put together.
 */
export function undoCodings(text: string): string {
	for (let i = 0; i < deepest; i++) {
		const before = undoOnce(text);
		if (before === text) break;
		text = before;
	}
	return text;
}

function undoOnce(text: string): string {
	return text
		.replace(mailPart, (_, head: string, body: string) => {
			// What it says now would make base64 of what comes out.
			return head.replace(/base64/i, '8bit') + (fromBase64Text(body) ?? body);
		})
		.replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+|<wbr[^<>]*>/g, '')
		.replace(/=[ \t]*(?:\r\n?|\n)/g, '')
		.replace(unseen, ' ')
		.replace(/=(0[9AD]|[2-7][0-9A-F])/g, (_, hex: string) => fromHex(hex))
		.replace(percent, (_, high: string, low: string) => fromHex(high + low))
		.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,7}));/gi, (all, ten, sixteen, name) => {
			if (name) return named[(name as string).toLowerCase()] ?? all;
			const code = ten ? Number(ten) : parseInt(sixteen as string, 16);
			return code <= 0x10ffff ? String.fromCodePoint(code) : all;
		});
}

/** A mail's part in base64, after the head that says so. */
const mailPart =
	/^(content-transfer-encoding:[ \t]*base64[ \t]*\r?\n(?:[^\r\n]+\r?\n)*\r?\n)((?:[A-Za-z\d+/]+={0,2}[ \t]*(?:\r?\n|$))+)/gim;

/** Spaces that do not break and signs that are not seen, in UTF-8 or windows-1252. */
const unseen =
	/=A[0D]|[=%]C2[=%]A[0D]|[=%]E2[=%]80[=%](?:8[B-F]|A[89A-E])|[=%]E2[=%]81[=%]A0|[=%]EF[=%]BB[=%]BF/gi;

const lineBreak = String.raw`[ \t]*[\r\n][\s>|]*`;
/** After a figure a line that ends in `%` tells how many of a hundred. */
const percent = new RegExp(
	String.raw`%(?:(?<!\d%)${lineBreak})?([0-7])(?:(?<!\d%.)${lineBreak})?([0-9A-F])`,
	'gi',
);

function fromHex(hex: string): string {
	return String.fromCharCode(parseInt(hex, 16));
}

/** The text in base64 or base64url; null for what is neither, nothing for pictures and programs. */
function fromBase64Text(base64: string): string | null {
	const letters = base64.replace(/[\s=]/g, '');
	try {
		const whole = letters.length % 4 === 1 ? letters.slice(0, -1) : letters;
		return decodeFile(fromBase64(whole.replaceAll('-', '+').replaceAll('_', '/'))) ?? '';
	} catch {
		return null;
	}
}
