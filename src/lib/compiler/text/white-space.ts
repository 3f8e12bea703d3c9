/**
 * White space within a paragraph, the same for all that is written in Markdown and YAML. Only the white space of a
 * keyboard is folded: a no-break or a thin space stands because somebody put it there.
 */

/** Signs of scripts without spaces between words, as wide as a square: Han, kana, bopomofo, their punctuation, full-width forms. */
const wide = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3001-\u303f\u30fb\u30fc\uff01-\uff60\uffe0-\uffe6`;
/** Punctuation that such texts share with others: as wide as its neighbours. */
const shared = String.raw`“”‘’…—·`;
const square = new RegExp(`[${wide}]`, 'u');
const squareOrShared = new RegExp(`[${wide}${shared}]`, 'u');

/**
 * Whether a line may end between two signs without leaving a space: in Chinese and Japanese, which have none between
 * words (CSS Text 3, 4.1.3). Korean has, and all other scripts. Takes the text before, of which the last sign counts, and
 * the text after.
 */
export function joinsLines(before: string, after: string): boolean {
	const last = [...before.slice(-2)].at(-1) ?? '';
	const first = String.fromCodePoint(after.codePointAt(0) ?? 32);
	return (
		(square.test(last) && squareOrShared.test(first)) || (squareOrShared.test(last) && square.test(first))
	);
}

/** Without the white space around it. */
function trimmed(text: string): string {
	return text.replace(/^[ \t\n]+|[ \t\n]+$/g, '');
}

/** Text of one line: trimmed, and each run of white space made one space, or none where a line ends between wide signs. */
export function fold(text = ''): string {
	const line = trimmed(text);
	return line.replace(/[ \t\n]+/g, (run, at: number) =>
		run.includes('\n') && joinsLines(line.slice(0, at), line.slice(at + run.length)) ? '' : ' ',
	);
}
