import { united, type Range } from './united-ranges.ts';

/** Takes out the marks of `markWords`; the nodes are as they were. */
export function unmarkWords(element: Element): void {
	for (const mark of element.querySelectorAll('mark')) mark.replaceWith(...mark.childNodes);
	element.normalize();
}

/**
 * Sets ranges of an element's text (UTF-16 units, as citations count) in `<mark>`. Neighbours that stand whole in a range
 * share one mark; an element that a range cuts through stays, with a mark inside. The text stays the same.
 */
export function markWords(element: Element, ranges: readonly Range[]): void {
	for (const { start, end } of united(ranges)) markRange(element, start, end);
}

function markRange(parent: Element, start: number, end: number): void {
	let mark: Element | null = null;
	for (const child of [...parent.childNodes]) {
		const { length } = child.textContent ?? '';
		const [from, to] = [Math.max(start, 0), Math.min(end, length)];
		let whole: ChildNode | null = null;
		if (from === 0 && to === length && (length > 0 || mark)) whole = child;
		else if (child instanceof Text && from < to) {
			if (from > 0) mark = null;
			whole = from > 0 ? child.splitText(from) : child;
			(whole as Text).splitText(to - from);
		}
		if (whole) {
			if (!mark) whole.before((mark = document.createElement('mark')));
			mark.append(whole);
		} else {
			mark = null;
			if (child instanceof Element && from < to) markRange(child, start, end);
		}
		if (end <= length) return;
		start -= length;
		end -= length;
	}
}
