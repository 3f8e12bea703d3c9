import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText } from '#lib/lesson/plain-text.ts';
import { wrapWords } from './wrap-words.ts';

const mark = (html: string, ...ranges: [start: number, end: number][]) =>
	wrapWords(
		html,
		ranges.map(([start, end]) => ({ start, end })),
		'<mark>',
		'</mark>',
	);

describe('words are set in a tag', () => {
	test.for<[title: string, html: string, ranges: [number, number][], wrapped: string]>([
		['in the middle', 'one two three', [[4, 7]], 'one <mark>two</mark> three'],
		['all of them', 'one', [[0, 3]], '<mark>one</mark>'],
		['none', 'a <em>b</em>', [], 'a <em>b</em>'],
		['an empty range', 'one two', [[3, 3]], 'one two'],
		[
			'two ranges',
			'one two three',
			[
				[8, 13],
				[0, 3],
			],
			'<mark>one</mark> two <mark>three</mark>',
		],
		[
			'ranges that touch',
			'one two',
			[
				[0, 3],
				[3, 7],
			],
			'<mark>one two</mark>',
		],
		[
			'ranges that overlap',
			'one two three',
			[
				[0, 6],
				[4, 9],
			],
			'<mark>one two t</mark>hree',
		],
		[
			'a range within another',
			'one two three',
			[
				[0, 13],
				[4, 7],
			],
			'<mark>one two three</mark>',
		],
		['an entity, whole', 'a &amp; b', [[2, 3]], 'a <mark>&amp;</mark> b'],
		['entities among words', 'a &lt;b&gt; c', [[1, 4]], 'a<mark> &lt;b</mark>&gt; c'],
		['an element whole', 'a <em>b</em> c', [[2, 3]], 'a <mark><em>b</em></mark> c'],
		['an element among others', 'a <em>b</em> c', [[0, 4]], '<mark>a <em>b</em> </mark>c'],
		['into an element', 'a <em>bcd</em>', [[0, 4]], '<mark>a </mark><em><mark>bc</mark>d</em>'],
		['out of an element', '<em>bcd</em> a', [[1, 5]], '<em>b<mark>cd</mark></em><mark> a</mark>'],
		['across a break', 'a<br> b', [[0, 3]], '<mark>a<br> b</mark>'],
		['up to a break', 'a<br> b', [[0, 1]], '<mark>a</mark><br> b'],
		['from a break on', 'a<br> b', [[1, 3]], 'a<br><mark> b</mark>'],
		['beyond the end', 'one', [[1, 9]], 'o<mark>ne</mark>'],
		['a link', 'a <a href="#p2">b</a>', [[0, 3]], '<mark>a <a href="#p2">b</a></mark>'],
	])('%s', ([, html, ranges, wrapped]) => {
		expect(mark(html, ...ranges)).toBe(wrapped);
	});
});

describe('a label is neither put round nor into what can be clicked', () => {
	test.for<[title: string, html: string, range: [number, number], wrapped: string]>([
		['beside a link', 'a <a href="#p2">b</a>', [0, 1], '<label>a</label> <a href="#p2">b</a>'],
		['round a link', 'a <a href="#p2">b</a>', [0, 3], '<label>a </label><a href="#p2">b</a>'],
		['into a link', '<a href="#p2">one two</a>', [0, 3], '<a href="#p2">one two</a>'],
		[
			'round a link in an element',
			'<em>a <a href="#p2">b</a></em> c',
			[0, 5],
			'<em><label>a </label><a href="#p2">b</a></em><label> c</label>',
		],
		['into a label', '<label id="x">one two</label>', [0, 3], '<label id="x">one two</label>'],
	])('%s', ([, html, [start, end], wrapped]) => {
		expect(wrapWords(html, [{ start, end }], '<label>', '</label>')).toBe(wrapped);
	});
});

/** HTML as rendering writes it: text with the five entities, breaks, and elements in elements. */
const anyHtml = fc.letrec<{ html: string; piece: string }>((tie) => ({
	piece: fc.oneof(
		{ maxDepth: 3 },
		fc.constantFrom('word', ' ', 'two words', '&amp;', '&lt;', '&#39;', '¶', '<br>'),
		fc
			.tuple(fc.constantFrom('em', 'strong', 'code', 'a href="#p1"'), tie('html'))
			.map(([tag, inner]) => `<${tag}>${inner}</${tag.split(' ')[0]}>`),
	),
	html: fc.array(tie('piece'), { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join('')),
})).html;

const anyRange = fc.tuple(fc.nat(40), fc.nat(20)).map(([start, length]) => ({ start, end: start + length }));

function isWellFormed(html: string): boolean {
	const open: string[] = [];
	for (const [, slash, name] of html.matchAll(/<(\/?)(\w+)[^>]*>/g)) {
		if (name === 'br') continue;
		if (!slash) open.push(name!);
		else if (open.pop() !== name) return false;
	}
	return open.length === 0;
}

/** The places in the plain text that stand in an element of that name. */
function placesIn(name: string, html: string): number[] {
	let depth = 0;
	let position = 0;
	const places: number[] = [];
	for (const [, slash, tag] of html.matchAll(/<(\/?)(\w+)[^>]*>|&[^;]+;|[^<&]/g)) {
		if (tag) depth += tag !== name ? 0 : slash ? -1 : 1;
		else {
			if (depth > 0) places.push(position);
			position++;
		}
	}
	return places;
}

function placesOf(ranges: { start: number; end: number }[], length: number): number[] {
	return Array.from({ length }, (_, place) => place).filter((place) =>
		ranges.some(({ start, end }) => start <= place && place < end),
	);
}

test('whatever is wrapped, the text stays, the HTML is well-formed, and the ranges and nothing else are marked', () => {
	fc.assert(
		fc.property(anyHtml, fc.array(anyRange, { maxLength: 4 }), (html, ranges) => {
			const marked = wrapWords(html, ranges, '<mark>', '</mark>');
			const text = plainText(html);
			expect(plainText(marked)).toBe(text);
			expect(isWellFormed(marked)).toBe(true);
			expect(placesIn('mark', marked)).toEqual(placesOf(ranges, text.length));
			expect(marked).not.toMatch(/<mark><\/mark>/);
			// The author's own tags are all there, in their order.
			expect(marked.replace(/<\/?mark>/g, '')).toBe(html);
		}),
	);
});

test('marks over terms leave each term whole, and mark the same words', () => {
	fc.assert(
		fc.property(anyHtml, anyRange, fc.array(anyRange, { maxLength: 3 }), (html, term, ranges) => {
			const explained = wrapWords(html, [term], '<label>', '</label>');
			const marked = wrapWords(explained, ranges, '<mark>', '</mark>');
			expect(isWellFormed(marked)).toBe(true);
			expect(marked.replace(/<\/?mark>/g, '')).toBe(explained);
			expect(placesIn('mark', marked)).toEqual(placesOf(ranges, plainText(html).length));
		}),
	);
});
