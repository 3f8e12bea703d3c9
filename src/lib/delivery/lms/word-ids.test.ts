import { expect, test } from 'vitest';
import { wordIds } from './word-ids.ts';

const ids = (...items: [id: string, text: string][]) => [
	...wordIds(items.map(([id, text]) => ({ id, text }))).values(),
];

test.for<[string, string, string, string]>([
	['words are parted by underlines', 'peskov', 'Dmitry Peskov', 'Dmitry_Peskov'],
	['accents fall off', 'lena', 'Léna Åström', 'Lena_Astrom'],
	['other marks part words', 'tram', 'It may cross – “if paid for”.', 'It_may_cross_if_paid_for'],
	['an elision does not', 'own', 'The article’s own voice', 'The_articles_own_voice'],
	['figures stay', 'p-5', 'Paragraph 5', 'Paragraph_5'],
	['what ASCII cannot write goes by its id', 'dmitry-peskov', 'Дмитро Пєсков', 'dmitry_peskov'],
	['one such letter is enough', 'lech', 'Lech Wałęsa', 'lech'],
	['and so is a digit of another script', 'n', 'Paragraph ٥', 'n'],
	['marks alone are no words', 'dots', '…', 'dots'],
])('%s', ([, id, text, expected]) => {
	expect(ids([id, text])).toEqual([expected]);
});

test('each is another', () => {
	expect(ids(['a', 'The same'], ['b', 'The same.'], ['c', 'the same'])).toEqual([
		'The_same',
		'The_same_2',
		'the_same',
	]);
});

test('none is longer than 250 characters, nor ends in half a word', () => {
	const text = 'eleven more '.repeat(40);
	const [first, second] = ids(['a', text], ['b', `${text} and more`]) as [string, string];
	expect(first).toMatch(/^(eleven_more_)*(eleven|eleven_more)$/);
	expect(first.length).toBeLessThanOrEqual(250);
	expect(second.length).toBeLessThanOrEqual(250);
	expect(second).not.toBe(first);
	expect(ids(['a', 'x'.repeat(300)])[0]).toHaveLength(250);
});
