import type { Citation } from '#lib/lesson/article.ts';

/** Of a paragraph's plain text, in UTF-16 units. */
export type Range = Pick<Citation, 'start' | 'end'>;

/** Ranges put in order, with those that touch or overlap made one. */
export function united(ranges: readonly Range[]): Range[] {
	const sorted = ranges.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start);
	return sorted.reduce<Range[]>((all, range) => {
		const last = all.at(-1);
		if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
		else all.push(range);
		return all;
	}, []);
}
