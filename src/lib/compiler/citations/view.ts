/** Where some words stand in a text: UTF-16 offsets, end exclusive. */
export interface Found {
	start: number;
	end: number;
	/** They begin or end in the midst of a sign that stands for several letters, as `fi` does in `ﬁve`. */
	splits: boolean;
}

/** A text in which some signs are exchanged for others, to look for words in it; places are those in the text itself. */
export class View {
	/** With the signs exchanged. */
	readonly text: string;
	/** For each unit of `text`, where the sign begins and ends that it comes from; empty where nothing was exchanged. */
	readonly #starts: number[] = [];
	readonly #ends: number[] = [];

	/** `signs` (global) finds the signs that `exchange` takes. */
	constructor(text: string, signs: RegExp, exchange: (sign: string) => string) {
		let exchanged = '';
		let kept = 0;
		for (const { 0: sign, index } of text.matchAll(signs)) {
			const end = index + sign.length;
			exchanged += this.#keep(text, kept, index) + this.#put(exchange(sign), index, end);
			kept = end;
		}
		this.text = kept === 0 ? text : exchanged + this.#keep(text, kept, text.length);
	}

	#keep(text: string, start: number, end: number): string {
		for (let at = start; at < end; at++) {
			this.#starts.push(at);
			this.#ends.push(at + 1);
		}
		return text.slice(start, end);
	}

	#put(sign: string, start: number, end: number): string {
		for (let unit = 0; unit < sign.length; unit++) {
			this.#starts.push(start);
			this.#ends.push(end);
		}
		return sign;
	}

	/** All places of some words, which were exchanged alike. */
	find(words: string): Found[] {
		const found: Found[] = [];
		if (words === '') return found;
		for (let at = this.text.indexOf(words); at !== -1; at = this.text.indexOf(words, at + 1)) {
			found.push(this.#placeOf(at, at + words.length));
		}
		return found;
	}

	#placeOf(start: number, end: number): Found {
		const starts = this.#starts;
		if (starts.length === 0) return { start, end, splits: false };
		const splits = starts[start] === starts[start - 1] || starts[end] === starts[end - 1];
		return { start: starts[start]!, end: this.#ends[end - 1]!, splits };
	}
}

/**
 * Signs in which a reader sees no difference: those that cannot be seen, spaces of any width, ligatures and other forms
 * of letters that Unicode keeps for older encodings (Alphabetic and Arabic Presentation Forms, CJK Compatibility Ideographs).
 */
const unseen =
	/(?! )[\p{Default_Ignorable_Code_Point}\p{Zs}\u0132\u0133\u01c4-\u01cc\u01f1-\u01f3\uf900-\ufdff\ufe70-\ufefc\u{2f800}-\u{2fa1f}]/gu;

/** A text as a reader sees it. */
export function asSeen(text: string): View {
	return new View(text, unseen, (sign) =>
		/\p{Default_Ignorable_Code_Point}/u.test(sign) ? '' : sign.normalize('NFKC'),
	);
}

const typography = new Map([
	...Array.from('‘’‚‛´`', (mark) => [mark, "'"] as const),
	...Array.from('“”„‟«»', (mark) => [mark, '"'] as const),
	...Array.from('‐‑‒–—―−', (mark) => [mark, '-'] as const),
]);

/** A text with one sort of quotation marks and dashes, in small letters, without raised, circled or wide forms. */
export function asTyped(text: string): View {
	return new View(
		text,
		/[^ -@[-_a-~]/gu,
		(sign) => typography.get(sign) ?? asSeen(sign).text.normalize('NFKC').toLowerCase(),
	);
}
