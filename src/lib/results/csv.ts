export type Cell = string | number | null;

/** What makes a spreadsheet take a cell for a formula, half and full width (OWASP, CSV Injection). */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * Rows as comma-separated values (RFC 4180: CRLF after each row, quotation marks doubled). A text that a spreadsheet would
 * run as a formula gets an apostrophe before it, for learners write their names themselves; numbers are numbers, with
 * a point and at most three decimals, and null is an empty cell. With a byte order mark, without which Excel garbles names.
 */
export function toCsv(rows: readonly (readonly Cell[])[]): string {
	return `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(value: Cell): string {
	if (value === null) return '';
	if (typeof value === 'number') return String(Math.round(value * 1000) / 1000);
	const safe = formula.test(value) ? `'${value}` : value;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
