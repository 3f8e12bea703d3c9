import type { Citation, InlineHtml } from '#lib/lesson/lesson.ts';

/** A tag, an entity, or a run of plain characters. */
const token = /<[^>]*>|&(?:amp|lt|gt|quot|#39);|[^<&]+/g;

type Range = Pick<Citation, 'start' | 'end'>;

/** Ranges put in order, with those that touch or overlap made one. */
function united(ranges: readonly Range[]): Range[] {
	const sorted = ranges.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start);
	return sorted.reduce<Range[]>((all, range) => {
		const last = all.at(-1);
		if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
		else all.push(range);
		return all;
	}, []);
}

/**
 * A paragraph's HTML with the ranges of its plain text (UTF-16 units, as citations count) set in `<mark>`. A mark that
 * would cross a tag is closed before it and opened again behind it, so that the result stays well-formed; its text is
 * the same as before.
 */
export function markWords(html: InlineHtml, ranges: readonly Range[]): InlineHtml {
	const marks = united(ranges);
	if (marks.length === 0) return html;
	let position = 0;
	return html.replace(token, (piece) => {
		if (piece.startsWith('<')) return piece;
		const start = position;
		const length = piece.startsWith('&') ? 1 : piece.length;
		position += length;
		let marked = '';
		let done = 0;
		for (const mark of marks) {
			const from = Math.max(mark.start - start, 0);
			const to = Math.min(mark.end - start, length);
			if (from >= to) continue;
			// An entity is one character of text, and is marked whole.
			const cut = length === 1 ? piece : piece.slice(from, to);
			marked += (length === 1 ? '' : piece.slice(done, from)) + `<mark>${cut}</mark>`;
			done = length === 1 ? piece.length : to;
		}
		return marked + piece.slice(done);
	});
}
