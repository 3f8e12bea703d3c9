import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText } from '#lib/lesson/plain-text.ts';
import { readMarkdown } from './markdown.ts';
import { renderBlocks, renderInline, renderParagraph } from './render.ts';

describe('inline text is rendered with a few marks, and all else is text', () => {
	test.for([
		['plain words', 'plain words'],
		['*one* **two** `three`', '<em>one</em> <strong>two</strong> <code>three</code>'],
		['it’s "so" & <3', 'it’s &quot;so&quot; &amp; &lt;3'],
		['{process.env.HOME} {@html x} {#if y}', '{process.env.HOME} {@html x} {#if y}'],
		['{@html x}', '{@html x}'],
		['`{@html "<b>"}` `&lt;`', '<code>{@html &quot;&lt;b&gt;&quot;}</code> <code>&amp;lt;</code>'],
		['&lt;b&gt; &amp;lt; \\&lt; \\*', '&lt;b&gt; &amp;lt; &amp;lt; *'],
		['\\[ \\] \\< \\\\ \\a', '[ ] &lt; \\ \\a'],
		['  a  \n  b\tc ', 'a<br> b c'],
		['[ two ](https://example.org/?a=1&b={x})', '<a href="https://example.org/?a=1&amp;b={x}">two</a>'],
		['me@example.org', '<a href="mailto:me@example.org">me@example.org</a>'],
		['[sic] and [a][b] and ![c]', '[sic] and [a][b] and ![c]'],
		['[*sic*] there', '[<em>sic</em>] there'],
		['1999 was long ago', '1999 was long ago'],
		['a -- "b" ...', 'a -- &quot;b&quot; ...'],
	])('%j', ([source, html]) => {
		expect(renderInline(source!)).toMatchObject({ html, faults: [], blocks: null });
	});
});

describe('what could run or look like something else is a fault', () => {
	test.for([
		['<b>x</b>', 'tag'],
		['<script>alert(1)</script>', 'tag'],
		['<svelte:head><title>x</title></svelte:head>', 'tag'],
		['<Component {...rest} />', 'tag'],
		['a <!-- b --> c', 'tag'],
		['a <br> b', 'tag'],
		['a <a href="#p1" onclick="x()">b</a>', 'tag'],
		['a <img src=x onerror=alert(1)>', 'tag'],
		['[x](javascript:alert(1))', 'link-target'],
		['[x](JaVaScRiPt:alert(1))', 'link-target'],
		['[x](java&#10;script:alert(1))', 'link-target'],
		['[x](data:text/html,x)', 'link-target'],
		['[x](//example.org)', 'link-target'],
		['[x](#q-1)', 'link-target'],
		['![x](https://example.org/x.png)', 'not-allowed'],
		['~~x~~', 'not-allowed'],
		['a[^1]', 'not-allowed'],
	])('%j: %s', ([source, kind]) => {
		const { html, faults } = renderInline(source!);
		expect(faults[0]?.kind).toBe(kind);
		expect(html).not.toMatch(/<(?!\/?(em|strong|code)>)/);
	});
});

test.for([
	['- a', 'a list'],
	['1. a', 'a list'],
	['# a', 'a heading'],
	['> a', 'a block quotation'],
	['a\n\nb', '2 blocks'],
	['```\na\n```', 'a block of code'],
	['---', 'a line across'],
	['| a |\n| - |\n| b |', 'a table'],
	['[a]: https://example.org', 'a link definition'],
])('inline text cannot be %j', ([source, blocks]) => {
	expect(renderInline(source!)).toMatchObject({ html: '', blocks });
});

test('blocks are paragraphs, lists, quotations, and headings of the levels named', () => {
	const source = '## A *b*\n\nc {d}\ne\n\n- f\n- g\n  1. h\n\n> i\n>\n> j\n\n3. k\n\n   l\n';
	expect(renderBlocks(source, [2])).toEqual({
		html: [
			'<h2>A <em>b</em></h2>',
			'<p>c {d} e</p>',
			'<ul>\n<li>f</li>\n<li>g\n<ol>\n<li>h</li>\n</ol></li>\n</ul>',
			'<blockquote>\n<p>i</p>\n<p>j</p>\n</blockquote>',
			'<ol start="3">\n<li><p>k</p>\n<p>l</p></li>\n</ol>',
		].join('\n'),
		faults: [],
	});
});

test.for([
	'## a',
	'```\na\n```',
	'    a\n\n---',
	'![a](b)',
	'<div>a</div>',
	'| a |\n| - |',
	'{#if x}\n\n<b>a</b>',
])('blocks cannot hold %j', (source) => {
	expect(renderBlocks(source, [3]).faults).not.toEqual([]);
});

/** Characters that mean something to Markdown, to HTML or to Svelte, and some that do not. */
const marked = fc
	.array(
		fc.constantFrom(
			...Array.from('ab 1.-*_`[](){}<>&;#!:/\\\n"\'@=~|+'),
			'www.',
			'https://',
			'&lt;',
			'{@html ',
			'<b>',
		),
	)
	.map((parts) => parts.join(''));
const plain = fc
	.array(fc.constantFrom(...Array.from('aÅж 1.,-;?!()\'"“”’…–\n:%€/'), 'www.', 'http', 'mailto: ', '\n\n'))
	.map((parts) => parts.join(''));

test('whatever is written, only the tags let through and five entities come out, and white space is folded', () => {
	fc.assert(
		fc.property(marked, (source) => {
			const { html, plain } = renderInline(source);
			const tags = html.match(/<[^>]*>?/g) ?? [];
			for (const tag of tags) expect(tag).toMatch(/^<(\/?(em|strong|code|a)|br|a href="[^"<>]*")>$/);
			expect(html.replace(/&(amp|lt|gt|quot|#39);/g, '')).not.toContain('&');
			expect(plain).toBe(plainText(html));
			expect(plain).toBe(plain.replace(/[ \t\n]+/g, ' ').trim());
		}),
		{ numRuns: 500 },
	);
});

test('text without marks comes out as Markdown would have it', () => {
	fc.assert(
		fc.property(plain, (source) => {
			const { children = [] } = readMarkdown(source);
			if (children.some(({ type }) => type !== 'paragraph')) return;
			const whole = children.map((node) => `<p>${renderParagraph(node, source).html}</p>`).join('\n');
			expect(renderBlocks(source, []).html).toBe(whole);
			if (children.length === 1) expect(`<p>${renderInline(source).html}</p>`).toBe(whole);
		}),
		{ numRuns: 1000 },
	);
});
