import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText } from '#lib/lesson/plain-text.ts';
import { renderBlocks, renderInline } from './render.ts';

describe('what is no Markdown is shown letter for letter', () => {
	test.for([
		// References without their semicolon, and those that there are not.
		'Pens&notes, AT&T, Q&A, 5 &lt 6, &copy, &NoSuch; and &#xyz;',
		'https://example.org/list?page=1&section=4 and ?a=1&reg=3',
		// Marks that nothing closes, or that stand where none can open.
		'3 * 4 blocks and 5 * 6 blocks',
		'@the_mayor_ answered @harbour_post_ on Monday, in a_list_of_names',
		'She called it “bulls***” and told them to “f*** off”',
		'2 crowns* for all, 1 crown* only; 5*(6+7)*8; *.txt and *.md; **kwargs',
		'Schüler*innen are pupils',
		'a ` alone, ~about~ 5 ~ 6, 2^10^, ==so==, :smile:, $x$ and [sic] and [a][b]',
		// Signs of tags and of links.
		'5 < 6 > 4, <3, a<b, <- and ->, <5 crowns>',
		'(see below)[1], ![c] and !d, [x] y, ^[z]',
		// Lines that begin like blocks, and are none.
		'#7 wins',
		'1986 was a great year',
		'-5 degrees',
		'+5 degrees',
		'=> so',
		'1.5 metres',
		'2)a',
		// Backslashes before letters and digits.
		'C:\\temp\\new and \\1',
		'a | b',
	])('%s', (source) => {
		const { plain, faults, blocks } = renderInline(source);
		expect({ plain, faults, blocks }).toEqual({ plain: source, faults: [], blocks: null });
	});

	test.for([
		['the lines\n  of a paragraph\n\tare one', 'the lines of a paragraph are one'],
		['a number\n1986. of a line', 'a number 1986. of a line'],
		['a hard  \nbreak, and\\\nanother', 'a hard break, and another'],
		['10\u00a0000 and 10\u202f000 ', '10\u00a0000 and 10\u202f000'],
		['&amp; &#38; &#x26; &nbsp;&eacute;', '& & & \u00a0é'],
		['Cafe&#x301; a\u0300', 'Café à'],
		['the *name* \ufa19', 'the name \ufa19'],
		['\ufeffa *b* c', '\u2060a b c'],
		['`a&copy=1` and `&copy;`', 'a&copy=1 and &copy;'],
	])('%j reads %j', ([source, text]) => {
		const { plain, faults } = renderInline(source!);
		expect({ plain, faults }).toEqual({ plain: text, faults: [] });
	});

	test('marks that stand around words go on working', () => {
		const { html, faults } = renderInline(
			'*emphasis*, **strong**, ***both***, _so_ “*Titanic*’s” (**a**)—*b* `c`s',
		);
		expect(html).toContain('<em>emphasis</em>, <strong>strong</strong>, <em><strong>both</strong></em>');
		expect(html).toContain('<em>so</em> “<em>Titanic</em>’s” (<strong>a</strong>)—<em>b</em>');
		expect(faults.map(({ kind }) => kind)).toEqual(['mark-meant']);
	});
});

describe('an address that stands for itself ends where its sentence goes on', () => {
	test.for([
		['“https://example.org/map” is', 'https://example.org/map', '“', '” is'],
		['»https://example.org/map«.', 'https://example.org/map', '»', '«.'],
		['https://example.org/map’s', 'https://example.org/map', '', '’s'],
		['(https://example.org/a_(b)).', 'https://example.org/a_(b)', '(', ').'],
		['“See https://example.org/map.”', 'https://example.org/map', '“See ', '.”'],
		['https://example.org/map、次', 'https://example.org/map', '', '、次'],
		['https://de.wikipedia.org/wiki/Käse…', 'https://de.wikipedia.org/wiki/Käse', '', '…'],
		['https://example.org/*a*_b_', 'https://example.org/*a*_b', '', '_'],
	])('%s', ([source, address, before, after]) => {
		const { html, faults } = renderInline(source!);
		expect(html).toBe(`${before}<a href="${address}">${address}</a>${after}`);
		expect(faults).toEqual([]);
	});

	test('it decodes references as GitHub does', () => {
		expect(renderInline('https://example.org/?a=1&amp;b').html).toBe(
			'<a href="https://example.org/?a=1&amp;b">https://example.org/?a=1&amp;b</a>',
		);
	});
});

describe('what Markdown would take away is reported', () => {
	test.for<[source: string, kind: string, written: string]>([
		['sh*t and f*ck', 'mark-meant', '*t and f*'],
		['Schüler*innen und Lehrer*innen', 'mark-meant', '*innen und Lehrer*'],
		['2*3*4', 'mark-meant', '*3*'],
		['王*明和李*华', 'mark-meant', '*明和李*'],
		['@_the_mayor_', 'mark-meant', '_the_mayor_'],
		['**note*', 'mark-meant', '*note*'],
		['f**k and s**t', 'mark-meant', '**k and s**'],
		['prices (*) and times (*) vary', 'mark-meant', '*) and times (*'],
		['prices (*) and times* vary', 'mark-meant', '*) and times*'],
		['*prices and times (*) vary', 'mark-meant', '*prices and times (*'],
		['by (___) and (___)', 'mark-meant', '___) and (___'],
		['the marks “*” and “*”', 'mark-meant', '*” and “*'],
		['it is $*%&*!', 'mark-meant', '*%&*'],
		['Hawai`i and O`ahu', 'mark-meant', '`i and O`'],
		['a ` and ` alone', 'mark-meant', '` and `'],
		['“`we go (and `)”', 'mark-meant', '`we go (and `'],
		['km\\/h', 'lost-backslash', '\\/'],
		['C:\\\\\\%TEMP%', 'lost-backslash', '\\%'],
		['a &#7; b', 'unprintable', '&#7;'],
		['a [b](https://example.org/&#xFDD0;)', 'unprintable', '&#xFDD0;'],
		['*a &#xD83D;*', 'unprintable', '&#xD83D;'],
		['a &#x2028;', 'unprintable', '&#x2028;'],
		['<Component {...rest} />', 'tag', '<Component {...rest} />'],
		['a note[^1]', 'not-allowed', '[^1]'],
	])('%s: %s', ([source, kind, written]) => {
		const { faults } = renderInline(source);
		const [{ node }] = faults as [(typeof faults)[0]];
		expect(faults.map((fault) => fault.kind)).toEqual([kind]);
		expect(source.slice(node.position.start.offset, node.position.end.offset)).toBe(written);
	});

	test.for<[source: string, kinds: string[]]>([
		['a\n---\nb', ['underlined']],
		['a\n-\nb', ['underlined']],
		['a\n## b', ['block-in-paragraph']],
		['a\n\n## b\nc', []],
		['a\n> b', ['block-in-paragraph']],
		['> a\nb', ['quotation-runs-on']],
		['> a\n> b\n\nc', []],
		['- > a\n  > b\n- c', []],
		['1986. A great year', ['list-of-one']],
		['+ 5 degrees', ['list-of-one']],
		['a\n- 5 degrees', ['list-of-one']],
		['a:\n- b\n- c\n  - d', []],
		['1. a\n1. b\n1. c', []],
		['3. a\n4. b', []],
		['3. a\n7. b', ['list-number']],
		['01. a\n02. b', ['list-number']],
	])('%j: %j', ([source, kinds]) => {
		expect(renderBlocks(source, [2]).faults.map(({ kind }) => kind)).toEqual(kinds);
	});
});

describe('a line that ends between two signs as wide as a square leaves no space', () => {
	test.for([
		['金曜日か\nら運航する', '金曜日から運航する'],
		['旧桥，\n渡轮', '旧桥，渡轮'],
		['他说“好”\n渡轮\n“好”', '他说“好”渡轮“好”'],
		['**金曜日**\n*か*  \nら', '金曜日から'],
		['＆Ａ\nＢ', '＆ＡＢ'],
		['旧桥\n2024年', '旧桥 2024年'],
		['旧桥 渡轮', '旧桥 渡轮'],
		['다리를\n닫았다', '다리를 닫았다'],
		['ปิดสะพาน\nแล้ว', 'ปิดสะพาน แล้ว'],
	])('%j reads %s', ([source, text]) => {
		expect(renderInline(source!).plain).toBe(text);
		expect(plainText(renderBlocks(source!, []).html)).toBe(text);
	});
});

/** Letters of many scripts, digits, and punctuation that Markdown gives no meaning. */
const prose = fc
	.array(
		fc.oneof(
			fc.constantFrom(...Array.from('aZ19Åжאبक한か中 ,.;?!()\'"“”«»’…–/%€²')),
			fc.constantFrom(' & ', ' * ', '_b', ' < ', ' > ', 'x=1&y', '#7', ' - ', '[', ']', ' + ', '|'),
			// Marks where none was meant.
			fc.constantFrom('s*t', 's**t', '(*)', '“*”', 'o`a', 'a_b_c', 'km\\/h', '&#7;', '&copy ', '\u00ad'),
		),
		{ minLength: 1 },
	)
	.map((parts) => `A${parts.join('')}`.replace(/\s+/g, ' ').trim());

test('text without marks stays what it was, or what changes of it is reported', () => {
	fc.assert(
		fc.property(prose, (source) => {
			const { plain, faults, blocks } = renderInline(source);
			if (faults.length === 0 && blocks === null) expect(plain).toBe(source);
		}),
		{ numRuns: 2000 },
	);
});
