import type { PlainParagraph } from './find-words.ts';

/** Longer citations are compared by their first words: it is to show where, not to measure. */
const most = 60;

/** The article may say it in some words more. */
const slack = 4;

const bare = (word: string) => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/**
 * The stretch of the article that shares most words with a citation that does not match, and both with the words that
 * differ in brackets: two lines of text.
 */
export function nearestWords(citation: string, paragraphs: PlainParagraph[]): string {
	const wanted = citation.split(' ').slice(0, most);
	const bag = new Set(wanted.map(bare).filter((word) => word !== ''));
	let best = { score: -1, words: [] as string[], id: paragraphs[0]!.id };
	for (const { id, text } of paragraphs) {
		const all = text.split(' ');
		for (let length = wanted.length; length < wanted.length + slack; length++) {
			for (let from = 0; from === 0 || from + length <= all.length; from++) {
				const words = all.slice(from, from + length);
				const shared = new Set(words.map(bare).filter((word) => bag.has(word))).size;
				// Of two stretches that share as much, the shorter.
				const score = shared - (length - wanted.length) / 10;
				if (score > best.score) best = { score, words, id };
			}
		}
	}
	const words = trimmed(best.words);
	const shared = sharedWords(words, wanted);
	const marked = (list: string[], kept: Set<number>) =>
		list
			.map((word, index) => (kept.has(index) ? word : `[${word}]`))
			.join(' ')
			.replaceAll('] [', ' ');
	const ids = [`Nearest, ${best.id}:`, 'The citation:'];
	const width = Math.max(...ids.map((id) => id.length));
	return [marked(words, shared.first), marked(wanted, shared.second)]
		.map((line, index) => `${ids[index]!.padEnd(width)} ${line}`)
		.join('\n');
}

/** Without the punctuation that parts the stretch from what is around it. */
function trimmed(words: string[]): string[] {
	const inner = words.join(' ').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
	return inner.split(' ');
}

/** The places of a longest common subsequence in both lists. */
function sharedWords(a: string[], b: string[]): { first: Set<number>; second: Set<number> } {
	const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
	for (let i = a.length - 1; i >= 0; i--) {
		for (let j = b.length - 1; j >= 0; j--) {
			lengths[i]![j] =
				a[i] === b[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
		}
	}
	const first = new Set<number>();
	const second = new Set<number>();
	for (let i = 0, j = 0; i < a.length && j < b.length;) {
		if (a[i] === b[j]) {
			first.add(i++);
			second.add(j++);
		} else if (lengths[i + 1]![j]! >= lengths[i]![j + 1]!) i++;
		else j++;
	}
	return { first, second };
}
