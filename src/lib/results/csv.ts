export type Cell = string | number | null;

/**
 * Where a spreadsheet would take what comes for a formula, half and full width (OWASP, CSV Injection): at the beginning, and
 * after all that may part cells and rows elsewhere. Where a semicolon or a tab does, as in half of Europe, the quotation marks
 * of a text that stands within a row hold nothing together. White space and quotation marks before it may be dropped.
 */
const formula = /(^|[,;|\t\v\f\r\n\x85\u2028\u2029])((?:[^\S\t\v\f\r\n\u2028\u2029]|")*)(?=[=+\-@＝＋－＠])/g;

/**
 * Rows as comma-separated values (RFC 4180: CRLF after each row, quotation marks doubled). What of a text a spreadsheet would
 * run as a formula gets an apostrophe before it, for learners write names and answers themselves; numbers are numbers, with
 * a point and at most three decimals, and null is an empty cell. With a byte order mark, without which Excel garbles names.
 */
export function toCsv(rows: readonly (readonly Cell[])[]): string {
	return `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(value: Cell): string {
	if (value === null) return '';
	if (typeof value === 'number') return String(Math.round(value * 1000) / 1000);
	const safe = value.replace(/^(?=[\t\r\n])/, "'").replace(formula, "$1$2'");
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
