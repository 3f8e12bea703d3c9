import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markWords, unmarkWords } from './mark-words.ts';

function paragraph(html: string): HTMLElement {
	const element = document.createElement('p');
	element.innerHTML = html;
	return element;
}

test.for<[html: string, start: number, end: number, marked: string]>([
	['one two three', 4, 7, 'one <mark>two</mark> three'],
	['one two three', 0, 13, '<mark>one two three</mark>'],
	['a &amp; b', 2, 5, 'a <mark>&amp; b</mark>'],
	['one <em>two</em> three', 0, 13, '<mark>one <em>two</em> three</mark>'],
	['one <em>two</em> three', 2, 9, 'on<mark>e <em>two</em> t</mark>hree'],
	['one <em>two</em> three', 5, 7, 'one <em>t<mark>wo</mark></em> three'],
	['one <em>two</em> three', 2, 5, 'on<mark>e </mark><em><mark>t</mark>wo</em> three'],
	['one <em>two</em> three', 5, 10, 'one <em>t<mark>wo</mark></em><mark> th</mark>ree'],
	['one<br>two', 0, 6, '<mark>one<br>two</mark>'],
	['a <label>b<button></button></label> c', 0, 5, '<mark>a <label>b<button></button></label> c</mark>'],
])('%j from %d to %d', ([html, start, end, marked]) => {
	const element = paragraph(html);
	markWords(element, [{ start, end }]);
	expect(element.innerHTML).toBe(marked);
	unmarkWords(element);
	expect(element.innerHTML).toBe(html);
});

test('any ranges of any text: just these characters are marked, and taking the marks out leaves all as it was', () => {
	const html = fc
		.array(fc.tuple(fc.constantFrom('', 'em', 'b', 'label'), fc.stringMatching(/^[a-z ]{1,6}$/)), {
			minLength: 1,
			maxLength: 5,
		})
		.map((pieces) => pieces.map(([tag, text]) => (tag ? `<${tag}>${text}</${tag}>` : text)).join(''));
	const ranges = fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 4 });
	fc.assert(
		fc.property(html, ranges, (html, pairs) => {
			const element = paragraph(html);
			const text = element.textContent;
			const asked = pairs.map((pair) => {
				const [start = 0, end = 0] = pair.map((n) => Math.min(n, text.length)).sort((a, b) => a - b);
				return { start, end };
			});
			markWords(element, asked);
			expect(element.textContent).toBe(text);
			expect(element.querySelector('mark mark')).toBeNull();
			const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
			let marked = '';
			for (let node = walker.nextNode(); node; node = walker.nextNode())
				marked += (node.parentElement!.closest('mark') ? 'x' : '-').repeat(node.textContent!.length);
			const wanted = [...text].map((_, at) =>
				asked.some(({ start, end }) => start <= at && at < end) ? 'x' : '-',
			);
			expect(marked).toBe(wanted.join(''));
			unmarkWords(element);
			expect(element.innerHTML).toBe(html);
		}),
	);
});
