export type Cell = string | number | null;

/** How spreadsheets of a country read a table: those that write 0.5 part cells by commas, those that write 0,5 by semicolons. */
export const csvForms = ['point', 'comma'] as const;
export type CsvForm = (typeof csvForms)[number];

/** The form of the country whose numbers the reader is used to; the browser's if none is named. */
export function usualForm(locale?: string): CsvForm {
	return new Intl.NumberFormat(locale).format(0.5).includes(',') ? 'comma' : 'point';
}

/**
 * Where a spreadsheet would take what comes for a formula, in any width (OWASP, CSV Injection): at the beginning, and after
 * all that may part cells and rows elsewhere. Where a table is read in another form than its own, the quotation marks of a text
 * that stands within a row hold nothing together. White space and quotation marks before it may be dropped.
 */
const formula =
	/(^|[,;|\t\v\f\r\n\x85\u2028\u2029])((?:[^\S\t\v\f\r\n\u2028\u2029]|")*)(?=[=+\-@＝＋－＠﹦﹢﹣﹫−])/g;

/**
 * Rows as comma-separated values (RFC 4180: CRLF after each row, quotation marks doubled), or, in the other form, as
 * semicolon-separated ones with decimal commas. What of a text a spreadsheet would run as a formula gets an apostrophe before
 * it, for learners write names and answers themselves; numbers have at most three decimals, and null is an empty cell. With a
 * byte order mark, without which Excel garbles names. A line that names the separator (`sep=;`) would have it do so all the same,
 * and other programs show it as a row.
 */
export function toCsv(rows: readonly (readonly Cell[])[], form: CsvForm = 'point'): string {
	const [separator, mark] = form === 'comma' ? [';', ','] : [',', '.'];
	const cell = (value: Cell) => {
		if (value === null) return '';
		if (typeof value === 'number') return String(Math.round(value * 1000) / 1000).replace('.', mark);
		const safe = value.replace(/^(?=[\t\r\n])/, "'").replace(formula, "$1$2'");
		return /["\r\n]/.test(safe) || safe.includes(separator) ? `"${safe.replaceAll('"', '""')}"` : safe;
	};
	return `\ufeff${rows.map((row) => `${row.map(cell).join(separator)}\r\n`).join('')}`;
}
