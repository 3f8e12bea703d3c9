import { diffArrays } from 'diff';
import { spaceless } from './cuts-word.ts';
import type { PlainParagraph } from './find-words.ts';

/** Longer citations are compared by their first words: it is to show where, not to measure. */
const most = 60;

/** The article may say it in some words more. */
const slack = 4;

/** Words with the space behind them; of scripts without spaces each sign is one. */
const word = new RegExp(String.raw`${spaceless.source}\p{M}* ?|(?:(?!${spaceless.source})[^ ])+ ?`, 'gu');
const wordsOf = (text: string) => text.match(word) ?? [];

const bare = (word: string) => word.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, '');

/**
 * The stretch of the article that shares most words with a citation that does not match, and both with the words that
 * differ in brackets: two lines of text.
 */
export function nearestWords(citation: string, paragraphs: PlainParagraph[]): string {
	const wanted = wordsOf(citation).slice(0, most);
	const bag = new Set(wanted.map(bare).filter((word) => word !== ''));
	let best = { score: -1, words: [] as string[], id: paragraphs[0]!.id };
	for (const { id, text } of paragraphs) {
		const all = wordsOf(text);
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
	const ids = [`Nearest, ${best.id}:`, 'The citation:'];
	const width = Math.max(...ids.map((id) => id.length));
	return differing(trimmed(best.words), wanted)
		.map((line, index) => `${ids[index]!.padEnd(width)} ${line}`)
		.join('\n');
}

/** Without the punctuation that parts the stretch from what is around it. */
function trimmed(words: string[]): string[] {
	return wordsOf(words.join('').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, ''));
}

/** Both lists as text, the words that the other has not in brackets. */
function differing(a: string[], b: string[]): string[] {
	const changes = diffArrays(a, b, { comparator: (one, other) => one.trim() === other.trim() });
	return [changes.filter(({ added }) => !added), changes.filter(({ removed }) => !removed)].map((side) =>
		side
			.map(({ value, added, removed }) =>
				added || removed ? value.join('').replace(/^(.*?)( ?)$/, '[$1]$2') : value.join(''),
			)
			.join('')
			.trim(),
	);
}
