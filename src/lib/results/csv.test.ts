import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCsv, type Cell } from './csv.ts';

test.for<[Cell, string]>([
	['Ada', 'Ada'],
	['Berg, Ada', '"Berg, Ada"'],
	['the “best”', 'the “best”'],
	['the "best"', '"the ""best"""'],
	['two\r\nlines', '"two\r\nlines"'],
	['=HYPERLINK("http://x")', '"\'=HYPERLINK(""http://x"")"'],
	['+1', "'+1"],
	['-1', "'-1"],
	['@SUM(A1)', "'@SUM(A1)"],
	['\tx', "'\tx"],
	['\rx', '"\'\rx"'],
	['\nx', '"\'\nx"'],
	['＝1', "'＝1"],
	['a=b', 'a=b'],
	["'tis", "'tis"],
	['', ''],
	[null, ''],
	[0, '0'],
	[-0.25, '-0.25'],
	[2 / 3, '0.667'],
])('%j is written %j', ([value, written]) => {
	expect(toCsv([[value]])).toBe(`\ufeff${written}\r\n`);
});

test('rows and cells stay where they are', () => {
	expect(
		toCsv([
			['a', 'b'],
			[1, null],
		]),
	).toBe('\ufeffa,b\r\n1,\r\n');
});

/** As RFC 4180 says it is read. */
function parse(csv: string): string[][] {
	const rows: string[][] = [];
	for (const row of csv
		.slice(1)
		.matchAll(/((?:"(?:[^"]|"")*"|[^",\r\n]*)(?:,(?:"(?:[^"]|"")*"|[^",\r\n]*))*)\r\n/g))
		rows.push(
			[...`${row[1]!},`.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*),/g)].map(([, cell]) =>
				cell!.startsWith('"') ? cell!.slice(1, -1).replaceAll('""', '"') : cell!,
			),
		);
	return rows;
}

test('any texts are read back, and none begins as a formula does', () => {
	const texts = fc.array(
		fc.array(fc.string({ unit: fc.constantFrom(...'ab,"\r\n=+-@\t\'') }), { minLength: 2, maxLength: 3 }),
		{
			minLength: 1,
		},
	);
	fc.assert(
		fc.property(texts, (rows) => {
			const read = parse(toCsv(rows));
			expect(read.map((row) => row.length)).toEqual(rows.map((row) => row.length));
			for (const [i, row] of rows.entries())
				for (const [j, text] of row.entries()) {
					expect([text, `'${text}`]).toContain(read[i]![j]);
					expect(read[i]![j]).not.toMatch(/^[=+\-@\t\r\n]/);
				}
		}),
	);
});
