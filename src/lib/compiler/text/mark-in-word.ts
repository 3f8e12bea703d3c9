import type { MarkdownNode } from './markdown.ts';

/** What does not stand outside a mark that was meant: letters, digits, signs of calculation and of accounts, more marks. */
const odd = /[\p{L}\p{M}\p{N}\p{S}@#&*_\\]/u;
const inWord = /[\p{L}\p{M}\p{N}]/u;

/** Scripts without spaces between words, where nothing else can part what is set bold from what is around it. */
const spaceless =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc]/u;

/**
 * Whether a mark begins or ends within a word: `sh*t and f*ck`, `Schüler*innen und Lehrer*innen`, `Hawai‘i` typed with
 * backticks. By CommonMark it is one; in an article it was most likely meant as itself. `**` within a script without
 * spaces is let through, for that is how people set words bold there; a single star is not, since names are made
 * unreadable by it: 王*明和李*华.
 */
export function isMarkInWord(
	{ type }: MarkdownNode,
	before: MarkdownNode | undefined,
	after: MarkdownNode | undefined,
): boolean {
	if (!['emphasis', 'strong', 'inlineCode'].includes(type)) return false;
	const suspicious = type === 'inlineCode' ? inWord : odd;
	const outside = [
		before?.type === 'text' ? [...before.value!.slice(-2)].at(-1) : undefined,
		after?.type === 'text' ? String.fromCodePoint(after.value!.codePointAt(0) ?? 32) : undefined,
	];
	return outside.some(
		(sign) => sign !== undefined && suspicious.test(sign) && !(type !== 'emphasis' && spaceless.test(sign)),
	);
}
