/** Letters that have no mark to be taken off, as they are written where the keyboard lacks them. */
const plainLetters: Record<string, string> = {
	ß: 'ss',
	ø: 'o',
	ł: 'l',
	đ: 'd',
	ð: 'd',
	þ: 'th',
	æ: 'ae',
	œ: 'oe',
	ı: 'i',
};

/** A text without capitals and marks on letters: what reads alike is alike. */
export function foldText(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[ßøłđðþæœı]/g, (letter) => plainLetters[letter]!);
}
