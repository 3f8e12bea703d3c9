import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvForms, toCsv, usualForm, type Cell } from './csv.ts';

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
	['﹢1', "'﹢1"],
	['−1', "'−1"],
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

test.for<[Cell, string]>([
	['Berg, Ada', 'Berg, Ada'],
	['a;=1', '"a;\'=1"'],
	['a, =1', "a, '=1"],
	['=1', "'=1"],
	['two\n@lines', '"two\n\'@lines"'],
	[3, '3'],
	[-0.25, '-0,25'],
	[2 / 3, '0,667'],
	[null, ''],
])('with a decimal comma, %j is written %j', ([value, written]) => {
	expect(toCsv([[value]], 'comma')).toBe(`\ufeff${written}\r\n`);
});

test('rows and cells stay where they are', () => {
	const rows = [
		['a', 'b'],
		[1.5, null],
	];
	expect(toCsv(rows)).toBe('\ufeffa,b\r\n1.5,\r\n');
	expect(toCsv(rows, 'comma')).toBe('\ufeffa;b\r\n1,5;\r\n');
});

test.for([
	['en-GB', 'point'],
	['de-CH', 'point'],
	['es-MX', 'point'],
	['de-DE', 'comma'],
	['fr', 'comma'],
	['pt-BR', 'comma'],
	['uk', 'comma'],
])('in %s it is the %s', ([locale, form]) => {
	expect(usualForm(locale)).toBe(form);
});

/** As RFC 4180 says it is read, and as spreadsheets do that part cells otherwise: quotation marks count where a cell begins. */
function parse(csv: string, separator: string): string[][] {
	const rows: string[][] = [[]];
	let at = 1;
	while (at < csv.length) {
		const quoted = /"((?:[^"]|"")*)"?/y;
		quoted.lastIndex = at;
		let cell = '';
		if (csv[at] === '"') {
			cell = quoted.exec(csv)![1]!.replaceAll('""', '"');
			at = quoted.lastIndex;
		}
		while (at < csv.length && csv[at] !== separator && csv[at] !== '\r' && csv[at] !== '\n')
			cell += csv[at++];
		rows.at(-1)!.push(cell);
		if (csv[at] === separator && ++at) {
			// A row may end in an empty cell.
			if (at === csv.length || /[\r\n]/.test(csv[at]!)) rows.at(-1)!.push('');
		}
		if (/[\r\n]/.test(csv[at] ?? '')) {
			at += csv.startsWith('\r\n', at) ? 2 : 1;
			rows.push([]);
		}
	}
	return rows.slice(0, -1);
}

const rowsOfTexts = fc.array(
	fc.array(fc.string({ unit: fc.constantFrom(...'ab,;|"\r\n=+-@＝﹣−\t \'\u2028') }), {
		minLength: 2,
		maxLength: 3,
	}),
	{ minLength: 1 },
);

describe.for(csvForms)('with a decimal %s', (form) => {
	const own = form === 'comma' ? ';' : ',';
	test('any texts are read back, but for apostrophes', () => {
		const without = (text: string) => text.replaceAll("'", '');
		fc.assert(
			fc.property(rowsOfTexts, (rows) => {
				expect(parse(toCsv(rows, form), own).map((row) => row.map(without))).toEqual(
					rows.map((row) => row.map(without)),
				);
			}),
		);
	});

	test('whatever is taken to part cells, none begins as a formula does', () => {
		const byAll = (csv: string) => csv.slice(1).split(/[,;|\t\v\f\r\n\x85\u2028\u2029]/);
		const by = (separator: string) => (csv: string) =>
			csv
				.slice(1)
				.split(/\r?\n|\r/)
				.flatMap((row) => row.split(separator));
		const separators = [',', ';', '\t', '|'];
		fc.assert(
			fc.property(rowsOfTexts, (rows) => {
				const csv = toCsv(rows, form);
				const cells = [
					byAll(csv),
					...separators.map((separator) => by(separator)(csv)),
					...separators.map((separator) => parse(csv, separator).flat()),
				].flat();
				expect(cells.filter((cell) => /^[\s"]*[=+\-@＝＋－＠﹦﹢﹣﹫−]/.test(cell))).toEqual([]);
			}),
			{ numRuns: 500 },
		);
	});
});

test('a long text is written in good time', () => {
	const began = performance.now();
	toCsv([['\t'.repeat(100_000), ';"'.repeat(50_000), ' '.repeat(100_000)]]);
	expect(performance.now() - began).toBeLessThan(1000);
});
