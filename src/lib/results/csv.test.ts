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
	[' =1', " '=1"],
	['a;=1', "a;'=1"],
	['a; "=1"', '"a; ""\'=1"""'],
	['so, -5', '"so, \'-5"'],
	['one\n=1', '"one\n\'=1"'],
	['one\t＋1', "one\t'＋1"],
	['a; b - c', 'a; b - c'],
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

const rowsOfTexts = fc.array(
	fc.array(fc.string({ unit: fc.constantFrom(...'ab,;|"\r\n=+-@＝\t \'\u2028') }), {
		minLength: 2,
		maxLength: 3,
	}),
	{ minLength: 1 },
);

test('any texts are read back, but for apostrophes', () => {
	const without = (text: string) => text.replaceAll("'", '');
	fc.assert(
		fc.property(rowsOfTexts, (rows) => {
			expect(parse(toCsv(rows)).map((row) => row.map(without))).toEqual(rows.map((row) => row.map(without)));
		}),
	);
});

test('whatever is taken to part cells, none begins as a formula does', () => {
	const wholly = (csv: string) => parse(csv).flat();
	const byAll = (csv: string) => csv.slice(1).split(/[,;|\t\v\f\r\n\x85\u2028\u2029]/);
	const by = (separator: string) => (csv: string) =>
		csv
			.slice(1)
			.split(/\r?\n|\r/)
			.flatMap((row) => row.split(separator));
	fc.assert(
		fc.property(rowsOfTexts, (rows) => {
			const csv = toCsv(rows);
			const cells = [wholly, byAll, by(','), by(';'), by('\t'), by('|')].flatMap((read) => read(csv));
			expect(cells.filter((cell) => /^[\s"]*[=+\-@＝＋－＠]/.test(cell))).toEqual([]);
		}),
		{ numRuns: 500 },
	);
});

test('a long text is written in good time', () => {
	const began = performance.now();
	toCsv([['\t'.repeat(100_000), ';"'.repeat(50_000), ' '.repeat(100_000)]]);
	expect(performance.now() - began).toBeLessThan(1000);
});
