import type { InlineHtml } from '#lib/lesson/article.ts';
import { united, type Range } from './united-ranges.ts';

interface Element {
	open: string;
	close: string;
	children: Piece[];
}
/** A run of plain characters, an entity, or an element. */
type Piece = string | Element;

const token = /<[^>]*>|&(?:amp|lt|gt|quot|#39);|[^<&]+/g;

/** What can be clicked, and so cannot stand in its like. */
const control = /<(?:a|label)\b/;

function parse(html: InlineHtml): Element {
	const root: Element = { open: '', close: '', children: [] };
	const path = [root];
	for (const [piece] of html.matchAll(token)) {
		const parent = path.at(-1)!;
		if (piece.startsWith('</')) {
			parent.close = piece;
			path.pop();
		} else if (piece.startsWith('<')) {
			const element: Element = { open: piece, close: '', children: [] };
			parent.children.push(element);
			if (piece !== '<br>') path.push(element);
		} else parent.children.push(piece);
	}
	return root;
}

function lengthOf(piece: Piece): number {
	if (typeof piece !== 'string') return piece.children.reduce((sum, child) => sum + lengthOf(child), 0);
	return piece.startsWith('&') ? 1 : piece.length;
}

function write(piece: Piece): string {
	return typeof piece === 'string' ? piece : piece.open + piece.children.map(write).join('') + piece.close;
}

/**
 * A paragraph's HTML with the ranges of its plain text (UTF-16 units, as citations count) set in a tag, given as it
 * opens and closes. What stands whole in a range is wrapped with it; a tag that would be crossed stays, and the wrapping is
 * closed before it and opened again inside or behind it. So the result is well-formed and its text the same as before. A label
 * is never put round or into a link or another label.
 */
export function wrapWords(
	html: InlineHtml,
	ranges: readonly Range[],
	open: string,
	close: string,
): InlineHtml {
	const clickable = control.test(open);

	function inside({ children }: Element, start: number, end: number): string {
		let done = '';
		let run = '';
		const put = (outside: string) => {
			done += (run && open + run + close) + outside;
			run = '';
		};
		for (const piece of children) {
			const length = lengthOf(piece);
			const whole = start <= 0 && end > 0 && end >= length && (length > 0 || run !== '');
			if (whole && !(clickable && control.test(write(piece)))) run += write(piece);
			else if (typeof piece !== 'string') {
				const barred = clickable && control.test(piece.open);
				put(barred ? write(piece) : piece.open + inside(piece, start, end) + piece.close);
			} else if (start < length && end > 0) {
				if (start > 0) put(piece.slice(0, start));
				run += piece.slice(Math.max(start, 0), end);
				if (end < length) put(piece.slice(end));
			} else put(piece);
			start -= length;
			end -= length;
		}
		put('');
		return done;
	}

	return united(ranges).reduce((html, { start, end }) => inside(parse(html), start, end), html);
}
