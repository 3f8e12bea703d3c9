import { visit, type Document, type Scalar } from 'yaml';
import type { Place, TextFile } from '#lib/compiler/problems/place.ts';
import type { Problems } from '#lib/compiler/problems/problem.ts';
import { composed } from '#lib/compiler/text/composed.ts';
import { unprintableEscapes } from '#lib/compiler/text/unprintable.ts';
import { joinsLines } from '#lib/compiler/text/white-space.ts';

/**
 * Brings the texts of a document, keys too, to what the text of a file is: composed, its lines ended by `\n`, without a
 * space where a line ends between two signs that have none between them. Escapes of characters that no text needs are reported.
 */
export function readScalars(document: Document, source: TextFile, problems: Problems): void {
	visit(document, {
		Scalar: (_, scalar) => {
			if (typeof scalar.value !== 'string' || !scalar.range) return;
			const [start, end] = scalar.range;
			const written = source.text.slice(start, end);
			if (scalar.type === 'QUOTE_DOUBLE') {
				for (const escape of unprintableEscapes(written)) {
					const at = { source, start: start + escape.start, end: start + escape.end };
					problems.report('control-character', at, escape.code, source.text.slice(at.start, at.end));
				}
			}
			const value = composed(scalar.value);
			scalar.value = written.includes('\n') ? withoutFolds(value, written, scalar.type) : value;
		},
	});
}

/** White space between visible signs; there is as much of it in a value as in what is written, but for escapes. */
const gap = /(?<=[^ \t\n])[ \t\n]+(?=[^ \t\n])/g;

/** YAML folds a line end to a space in every script; whether it was one, only the source tells. */
function withoutFolds(value: string, written: string, type: Scalar['type']): string {
	const lines =
		type === 'BLOCK_FOLDED' ? written.slice(written.indexOf('\n')) : written.replace(/\\\n[ \t]*/g, '');
	const gaps = lines.match(gap) ?? [];
	if (gaps.length !== value.match(gap)?.length) return value;
	let index = 0;
	return value.replace(gap, (space, at: number) => {
		const folded = gaps[index++]!.includes('\n') && space === ' ';
		return folded && joinsLines(value.slice(0, at), value.slice(at + 1)) ? '' : space;
	});
}

/**
 * Where a remark begins that cuts a text without quotes: behind it in its line, or below it, indented as the text's next
 * line would be. `null` where there is none.
 */
export function remarkAfter({ type, range }: Scalar, source: TextFile): Place | null {
	if (!range || type !== 'PLAIN') return null;
	const [start, end] = range;
	const after = source.text.slice(end);
	const behind = /^[ \t]*#/.exec(after);
	const below = /^\s*\n( *)#/.exec(after);
	const cuts =
		behind ?? (below && start < end && below[1]!.length > columnOf(start, source.text) ? below : null);
	if (!cuts) return null;
	const hash = end + cuts[0].length;
	return { source, start: hash - 1, end: hash };
}

/** How far the key or the dash is indented that a value belongs to; of a value below its key, one less than the value. */
function columnOf(start: number, text: string): number {
	const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
	const [, indent = '', dashes = '', key] = /^( *)((?:- +)*)(.*)/.exec(line) ?? [];
	if (key !== '') return indent.length + dashes.length;
	return dashes === '' ? indent.length - 1 : line.lastIndexOf('-');
}
