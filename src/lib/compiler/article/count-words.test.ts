import { expect, test } from 'vitest';
import { countWords } from './count-words.ts';

test.for<[html: string, lang: string, words: number]>([
	['', 'en', 0],
	['A word.', 'en', 2],
	['<em>Two</em> words, <a href="#p1">and three</a>', 'en', 4],
	['half-time isn’t 1,000', 'en', 4],
	['学校学校', 'zh', 2],
])('%s (%s): %i words', ([html, lang, words]) => {
	const paragraph = { id: 'p1', number: 1, html, quotation: false } as const;
	expect(countWords({ lang, article: [{ heading: null, paragraphs: [paragraph] }] })).toBe(words);
});
