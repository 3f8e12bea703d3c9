import { expect, test } from 'vitest';
import { inPrintOrder, parsePrintParts, printParts, printQuery, type PrintPart } from './print-parts.ts';

test.for<[string | null, PrintPart[], string]>([
	[null, ['worksheet'], ''],
	['worksheet', ['worksheet'], ''],
	['marking', ['marking'], 'parts=marking&'],
	['key', ['key'], 'parts=key&'],
	['worksheet,article', ['article', 'worksheet'], 'parts=article,worksheet&'],
	[' Key , ARTICLE ', ['article', 'key'], 'parts=article,key&'],
	['key,article,marking,worksheet', [...printParts], 'parts=article,worksheet,marking,key&'],
	['key,key', ['key'], 'parts=key&'],
	['', [], 'parts=&'],
])('parts=%s asks for %j, and is written %s', ([value, parts, written]) => {
	expect(parsePrintParts(value)).toEqual({ parts });
	expect(printQuery('', parts, 7)).toBe(`${written}seed=7`);
});

test('the rest of an address stays as it was', () => {
	expect(printQuery('?count=3&parts=key&seed=5&x=a%20b', ['article'], 9)).toBe(
		'count=3&seed=9&x=a+b&parts=article',
	);
});

test.for(['answers', 'key,', 'key worksheet', 'all', 'constructor'])(
	'parts=%s is reported, and gives the worksheet',
	(value) => {
		expect(parsePrintParts(value)).toEqual({
			parts: ['worksheet'],
			problem: { name: 'parts', value, allowed: 'article, worksheet, marking, key' },
		});
	},
);

test('the article is handed out first, and last where the questions are for recall; no key is before them', () => {
	expect(inPrintOrder(['key', 'worksheet', 'article'], { article: 'beside' })).toEqual([
		'article',
		'worksheet',
		'key',
	]);
	expect(inPrintOrder(['key', 'marking', 'worksheet'], { article: 'beside' })).toEqual([
		'worksheet',
		'marking',
		'key',
	]);
	expect(inPrintOrder(printParts, { article: 'after' })).toEqual(['worksheet', 'article', 'marking', 'key']);
	expect(inPrintOrder(['key', 'article'], { article: 'after' })).toEqual(['article', 'key']);
});
