import { describe, expect, test } from 'vitest';
import type { Citation } from '#lib/lesson/article.ts';
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
		// Not within a word of any script, a number or a name of the net, but beside an apostrophe.
		['1', 'cost 1.5 million', []],
		['2', 'cost 2’000', []],
		['example', 'at example.org', []],
		['Ukraine', 'l’Ukraine', [2]],
		['engineer', 'the engineer’s', [4]],
		['U.S', 'the U.S. said', [4]],
		['गर परिषद', 'नगर परिषद ने', []],
		['मदद दि', 'मदद दिल्ली से', []],
		['मदद दिल्', 'मदद दिल्ली से', []],
		['نون', 'قال المهندسون إن', []],
		['גשר', 'את הגשר ביום', []],
		['Ferry Ọkọ', 'Ferry Ọkọ\u0300 sails', []],
		['Ferry Ọkọ\u0300', 'Ferry Ọkọ\u0300 sails', [0]],
		['다리', '다리를 닫았다', []],
		// Between words without spaces.
		['金曜日', '渡し船は金曜日から運航', [4]],
		['旧桥', '关闭了旧桥', [3]],
		['สะพาน', 'ปิดสะพานแล้ว', [3]],
		['น้ำ', 'ดื่มน้ำมาก', [4]],
		['加盟', 'EU加盟国', [2]],
		// As a reader sees it.
		['finance officer', 'the ﬁnance oﬃcer', [4]],
		['the ﬁnance', 'the finance', [0]],
		['five', 'the ﬁve', [4]],
		['the f', 'the ﬁve', []],
		['fence', 'a fen\u00adce', [2]],
		['fen\u200bce', 'a fence', [2]],
		['fence', 'a \u200ffence\u200e', [3]],
		['می\u200cخواهم', 'می\u200cخواهم', [0]],
		['2\u2009000', 'of 2\u202f000', [3]],
		['\u795e', 'x \ufa19 y', [2]],
		['m2', '5 m²', []],
	])('%j in %j', ([words, text, starts]) => {
		expect(placesOf(words, paragraph(text)).map(({ start }) => start)).toEqual(starts);
	});

	test.for([
		['the ﬁnance oﬃcer left', 'finance officer', 'ﬁnance oﬃcer'],
		['a fen\u00adce\u00ad, so', 'fence', 'fen\u00adce'],
		['I ❤\ufe0f it', 'I ❤', 'I ❤\ufe0f'],
		['a \u2066fence\u2069', 'fence', 'fence'],
	])('of %j the words %j are %j', ([text, words, range]) => {
		const [{ start, end }] = placesOf(words!, paragraph(text!)) as [Citation];
		expect(text!.slice(start, end)).toBe(range);
	});

	test('no place lies within an emoji of several', () => {
		expect(placesOf('👩', paragraph('a 👩\u200d🚀 b'))).toEqual([]);
		expect(placesOf('👩\u200d🚀', paragraph('a 👩\u200d🚀 b'))).toHaveLength(1);
	});

	test('the range is of UTF-16 units, its end exclusive', () => {
		expect(placesOf('fence', paragraph('🌱 fence'))).toEqual([{ paragraph: 'p1', start: 3, end: 8 }]);
	});
});

test.for<[words: string, text: string, whole: string | null]>([
	['fen', 'a fence', 'fence'],
	['ered a fen', 'offered a fence.', 'offered a fence'],
	['beans', 'a fence', null],
	['नगर परि', 'नगर परिषद ने', 'नगर परिषद'],
	['the f', 'the ﬁve', 'the ﬁve'],
	['cost 1', 'cost 1.5 million', 'cost 1.5'],
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
	['5 m2...', '5 m² …', null],
	['5 m2', 'of 5 m²', '5 m²'],
	['ＮＡＴＯ', 'the Nato', 'Nato'],
	['Café', 'a CAFÉ', 'CAFÉ'],
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
