import type { MarkdownNode } from './markdown.ts';

/** What does not stand outside a mark that was meant: letters, digits, signs of calculation and of accounts, more marks. */
const odd = /[\p{L}\p{M}\p{N}\p{S}@#&*_\\]/u;
const inWord = /[\p{L}\p{M}\p{N}]/u;

/** Scripts without spaces between words, where nothing else can part what is set bold from what is around it. */
const spaceless =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc]/u;

/** Brackets and quotation marks by their pairs: a mark alone between two of them is meant as itself, `(*)`. */
const pairs = [
	'()',
	'[]',
	'{}',
	'（）',
	'【】',
	'「」',
	'『』',
	'“”',
	'„“',
	'‘’',
	'‚‘',
	'«»',
	'»«',
	'""',
	"''",
];

/**
 * Whether the marks of a node were most likely meant as themselves, though by CommonMark they are marks: where one begins
 * or ends within a word (`sh*t and f*ck`, `Schüler*innen und Lehrer*innen`, `Hawai‘i` typed with backticks), stands alone in
 * brackets (`prices (*) and times (*)`), or where there is no word between them. `**` within a script without spaces is let
 * through, for that is how people set words bold there; a single star is not, since names are made unreadable by it: 王*明和李*华.
 */
export function isMarkMeant(
	node: MarkdownNode,
	before: MarkdownNode | undefined,
	after: MarkdownNode | undefined,
	source: string,
): boolean {
	const { type } = node;
	if (!['emphasis', 'strong', 'inlineCode'].includes(type)) return false;
	const signBefore = before?.type === 'text' ? lastOf(before.value!) : '';
	const signAfter = after?.type === 'text' ? firstOf(after.value!) : '';
	const outside = [signBefore, signAfter].filter((sign) => type === 'emphasis' || !spaceless.test(sign));
	if (outside.some((sign) => (type === 'inlineCode' ? inWord : odd).test(sign))) return true;
	if (type === 'inlineCode')
		return isQuoting(source.slice(node.position.start.offset, node.position.end.offset));
	const inside = textOf(node);
	return (
		!/[\p{L}\p{N}]/u.test(inside) ||
		pairs.includes(signBefore + firstOf(inside)) ||
		pairs.includes(lastOf(inside) + signAfter)
	);
}

/** Backticks with a space on their inner side stand for quotation marks, `like this', unless they hold others. */
function isQuoting(code: string): boolean {
	const inside = code.replace(/^`+|`+$/g, '');
	return /^\s|\s$/.test(inside) && !inside.includes('`');
}

const firstOf = (text: string) => (text === '' ? '' : String.fromCodePoint(text.codePointAt(0)!));
const lastOf = (text: string) => [...text.slice(-2)].at(-1) ?? '';

function textOf({ value = '', children = [] }: MarkdownNode): string {
	return value + children.map(textOf).join('');
}
