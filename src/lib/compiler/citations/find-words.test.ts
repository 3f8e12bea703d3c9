import { describe, expect, test } from 'vitest';
import {
	isQuoted,
	placesOf,
	sameButTypography,
	wholeWordsAround,
	type PlainParagraph,
} from './find-words.ts';

const paragraph = (text: string, quotation = false): PlainParagraph => ({ id: 'p1', text, quotation });

describe('words are found where they stand exactly and whole', () => {
	test.for<[words: string, text: string, starts: number[]]>([
		['a fence', 'a fence and a fence', [0, 12]],
		['fen', 'a fence', []],
		['ence', 'a fence', []],
		['Fence', 'a fence', []],
		['fence', 'a “fence”, they say', [3]],
		['2 000', 'of 2\u00a0000 beans', [3]],
		['of 2', 'of 24', []],
		['é', 'été é', [4]],
		['日本', '今日本来', [1]],
		['', 'a fence', []],
		['𝒜', 'x 𝒜 y', [2]],
	])('%j in %j', ([words, text, starts]) => {
		expect(placesOf(words, paragraph(text)).map(({ start }) => start)).toEqual(starts);
	});

	test('the range is of UTF-16 units, its end exclusive', () => {
		expect(placesOf('fence', paragraph('🌱 fence'))).toEqual([{ paragraph: 'p1', start: 3, end: 8 }]);
	});
});

test.for<[words: string, text: string, whole: string | null]>([
	['fen', 'a fence', 'fence'],
	['ered a fen', 'offered a fence.', 'offered a fence'],
	['beans', 'a fence', null],
])('the whole words around %j in %j', ([words, text, whole]) => {
	expect(wholeWordsAround(words, paragraph(text))).toBe(whole);
});

test.for<[words: string, text: string, own: string | null]>([
	['"our own"', 'they say “our own”', '“our own”'],
	["it's", 'it’s theirs', 'it’s'],
	['so - and', 'so – and', 'so – and'],
	['The beans', 'the beans', 'the beans'],
	['a beans', 'the beans', null],
	['ISTANBUL', 'İstanbul', null],
])('%j differs from %j in typography alone', ([words, text, own]) => {
	expect(sameButTypography(words, paragraph(text))).toBe(own);
});

test.for<[words: string, text: string, quoted: boolean]>([
	['own idea', 'It is “our own idea”, she said.', true],
	['own idea', 'It is "our own idea", she said.', true],
	['own idea', 'It is «our own idea», she said.', true],
	['own idea', 'It is „our own idea“, she said.', true],
	['own idea', 'It is ‘our own idea’, she said.', true],
	['own idea', 'It is our own idea, she said.', false],
	['idea, she', 'It is “our own idea, she said” again.', true],
	['she said', '“It is ours,” she said, “and good.”', false],
	['she said', '"It is ours," she said, "and good."', false],
	['idea', 'the pupils’ own idea of the board’s fence', false],
	['idea', "the board's idea, and the pupils' too", false],
	['good', '“Yes,” she said; a good “no”.', false],
	['good', 'a good thing is a “good thing”', true],
])('whether %j is quoted in %j', ([words, text, quoted]) => {
	expect(isQuoted(words, paragraph(text))).toBe(quoted);
});

test('a block quotation quotes all of itself', () => {
	expect(isQuoted('own idea', paragraph('It is our own idea.', true))).toBe(true);
});
