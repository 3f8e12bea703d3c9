import { describe, expect, test } from 'vitest';
import { rowCount, textWidth, wordWidths } from './text-size.ts';

describe('text is guessed to be as wide as the widest of the faces sets it', () => {
	// As Chromium measures it in DejaVu Sans at 100 px.
	const table: [string, number][] = [
		['The United States stops sharing intelligence', 2211],
		['Washington', 588],
		['illicit', 233],
		['¶13', 191],
		['MMM WWW', 587],
		['0123456789', 636],
		['“dictator”', 496],
		['Высокая вода', 728],
		['ferry-sold', 475],
	];
	test.each(table)('%s', (text, measured) => {
		const guess = textWidth(text, 100);
		expect(guess).toBeGreaterThanOrEqual(measured);
		expect(guess).toBeLessThan(measured * 1.25);
	});
});

describe('words fill rows', () => {
	const table: [string, number[], number, number][] = [
		['none still take one row', [], 100, 1],
		['all in one', [40, 40], 100, 1],
		['one too many', [40, 40, 40], 100, 2],
		['with the space between them', [48, 48], 100, 2],
		['a word that is wider than the row is broken', [250], 100, 3],
	];
	test.each(table)('%s', (_, pieces, width, rows) => {
		expect(rowCount(pieces, 5, width)).toBe(rows);
	});

	test('a text falls into words', () => {
		expect(wordWidths(' two  words ', 10)).toEqual([textWidth('two', 10), textWidth('words', 10)]);
	});
});
