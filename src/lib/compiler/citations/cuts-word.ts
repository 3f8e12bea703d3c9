// Not of a language: what a lesson holds must not depend on where it is compiled.
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const words = new Intl.Segmenter('und', { granularity: 'word' });

/**
 * Scripts that write words without spaces. Where theirs end is a dictionary's guess, and each engine has another: in
 * these an author may end a citation behind any sign.
 */
export const spaceless =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc]/u;

/**
 * Whether a place in a text lies within a letter with all its marks (UAX 29, grapheme clusters) or within a word of any
 * script. Beside an apostrophe a word may be parted: `l’Ukraine`, `the engineer’s`.
 */
export function cutsWord(text: string, index: number): boolean {
	if (index <= 0 || index >= text.length || text[index] === ' ') return false;
	if (graphemes.segment(text).containing(index)!.index !== index) return true;
	const { index: start, segment, isWordLike } = words.segment(text).containing(index)!;
	if (start === index || !isWordLike) return false;
	// Signs that cannot be seen belong to the word before them.
	if (/^\p{Cf}*$/u.test(text.slice(index, start + segment.length))) return false;
	const before =
		/([^\p{M}\p{Cf}])[\p{M}\p{Cf}]*$/u.exec(text.slice(Math.max(0, index - 16), index))?.[1] ?? '';
	const after = /^\p{Cf}*([^])/u.exec(text.slice(index))?.[1] ?? '';
	if (spaceless.test(before) || spaceless.test(after)) return false;
	return !(/['’]/.test(before) && /\p{L}/u.test(after)) && !(/\p{L}/u.test(before) && /['’]/.test(after));
}
