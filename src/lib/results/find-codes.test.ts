import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packText } from '#lib/delivery/pack-text.ts';
import { writeResult } from '#lib/quiz/scoring/result-code.ts';
import { classResults } from '#tests/lessons/class-results.ts';
import { linkRewrites, pages, textRewrites, transports } from '#tests/lessons/link-rewrites.ts';
import { realLesson } from '#tests/lessons/real-lesson.ts';
import { findCodes } from './find-codes.ts';

const lesson = await realLesson('tests/lessons/small', 'harbour-bridge');
const results = classResults(lesson, 6);
const packed = await Promise.all(results.map((result) => packText(writeResult(result))));
/** As browsers write them that cannot deflate. */
const plain = results.map((result) => `p${Buffer.from(writeResult(result)).toString('base64url')}`);
const [one, two] = packed as [string, string];
const linkTo = (code: string) => `https://quiz.example/results/#r=${code}`;
const link = linkTo(one);
const short = `${linkTo(one.slice(0, 14))}…`;

/** Codes as they are, what else was found by its name. */
const found = (text: string) =>
	[...findCodes(text)].map((found) => (found.what === 'result' ? found.code : found.what));

test.for<[where: string, text: string, found: string[]]>([
	['a link', link, [one]],
	['a bare code', ` ${one}\n`, [one]],
	['a mail', `Dear Ms Berg,\nhere is mine: <${link}>.\nAnd Bo’s:\n> ${two}\nBye, d`, [one, two]],
	['a table', `Ada;"${link}";3\r\nBo;${two};4\r\n`, [one, two]],
	['a web page', `<a href="${link}">mine</a>`, [one]],
	['a list', `["${one}","${two}"]`, [one, two]],
	['twice the same', `${link} ${link}`, [one, one]],
	[
		'a link that a mail filter wrapped',
		`https://filter.example/?url=${encodeURIComponent(link)}&d=05`,
		[one],
	],
	['links without a gap', link + linkTo(two), [one, two]],
	['codes without a gap', one + two + plain[2]! + packed[3]!, [one, two, plain[2]!, packed[3]!]],
	['a code at the end of a name', `Ada${one}Bo${two}`, [one, two]],
	['a code of a browser that cannot deflate', `${linkTo(plain[0]!)}https://x.example`, [plain[0]!]],
	['a link to itself', `<a class="l" href="${link}" originalsrc="${link}">${link}</a>`, [one]],
	['a link by its address', `[${link}](${link})`, [one]],
	['a link with its words shortened', `<a href="${link}"><span>${short}</span></a>`, [one]],
	['a link after its words shortened', `${short}<${link}> [${short}](${linkTo(two)})`, [one, 'unread', two]],
	['another’s link, shortened', `<a href="${linkTo(two)}">mine</a> ${short}`, [two, 'unread']],
	['a code cut off', `${link.slice(0, -20)}\n${two}`, ['unread', two]],
	['a code cut off, and one without a gap', link.slice(0, -20) + linkTo(two), ['unread', two]],
	[
		'a code cut off in version 2',
		`?u=https-3A__quiz.example_results_-23r-3D${one.slice(0, 90)}&d=Dw`,
		['unread'],
	],
	['a bare code cut off', `Bo: ${two.slice(0, -20)}. Ada: ${one}`, ['unread', one]],
	['a link without a result', 'https://quiz.example/results/#r= …', ['unread']],
	['a link that lost its result', 'Mine: https://quiz.example/results/.', ['emptied']],
	['a filter that lost it', `?url=https%3A%2F%2Fquiz.example%2Fresults%2F&data=05 ${two}`, ['emptied', two]],
	['words for a link', `<a href="${link}">https://quiz.example/results/</a>`, [one]],
	[
		'a filter that keeps it',
		`${two} https://protect-eu.mimecast.com/s/dAb-1?domain=quiz.example`,
		[two, 'hidden'],
	],
	['no code', 'Dear Ms Berg, my result is 34%. Documentation-of-the-first-lesson, page 12.', []],
	['nothing', '', []],
	['a picture in a mail', `/9j/4AAQSkZJRgABAQEA${'A'.repeat(80)}+/w`, []],
])('from %s', ([, text, codes]) => {
	expect(found(text)).toEqual(codes);
});

const names = (rewrites: object) => Object.keys(rewrites);

describe('what programs do to links is undone', () => {
	test.for(names(linkRewrites))('%s', (name) => {
		const rewrite = linkRewrites[name as keyof typeof linkRewrites];
		for (const code of [...packed, ...plain])
			expect(found(`Mine: ${rewrite(linkTo(code))}.`)).toEqual([code]);
	});
	const ofTexts = { ...textRewrites, ...pages, ...transports };
	test.for(names(ofTexts))('%s', (name) => {
		const rewrite = ofTexts[name as keyof typeof ofTexts];
		for (const code of [...packed, ...plain]) {
			expect(found(rewrite(linkTo(code)))).toEqual([code]);
			expect(found(rewrite(`Mine:\n${code}\nBye, d`))).toEqual([code]);
		}
	});
	test('whichever of it comes over the others, and whatever stands around', () => {
		const some = <K extends string>(rewrites: Record<K, unknown>, most: number) =>
			fc.array(fc.constantFrom(...(Object.keys(rewrites) as K[])), { maxLength: most });
		const words = fc.string({
			unit: fc.constantFrom(
				...'dp r=#&;:.,<>[]()"\'|%\n\t-_/?!',
				'é',
				'…',
				'https://x.example/',
				'Bo',
				'34%',
			),
			maxLength: 30,
		});
		const link = fc.record({
			code: fc.constantFrom(...packed, ...plain),
			rewrites: some(linkRewrites, 3),
			before: words,
			gap: fc.constantFrom(' ', '\n', ' <', '"'),
		});
		const links = fc.uniqueArray(link, { minLength: 1, maxLength: 4, selector: ({ code }) => code });
		const texts = fc.record({ links, after: words, on: some(textRewrites, 3) });
		const sendings = fc.tuple(some(pages, 1), some(transports, 1));
		fc.assert(
			fc.property(texts, sendings, ({ links, after, on }, [page, transport]) => {
				const lines = links.map(
					({ code, rewrites, before, gap }) =>
						before + gap + rewrites.reduce((link, name) => linkRewrites[name](link), linkTo(code)),
				);
				let sent = on.reduce((text, name) => textRewrites[name](text), [...lines, after].join('\n'));
				for (const name of page) sent = pages[name](sent);
				for (const name of transport) sent = transports[name](sent);
				expect(found(sent).filter((code) => code.length > 20)).toEqual(links.map(({ code }) => code));
			}),
			{ numRuns: 300 },
		);
	});
});

test('no text makes it fail, or is taken for a result', () => {
	const signs = fc.string({
		unit: fc.constantFrom(...'dpWz1%-=&;#r25DF_ \n<>a', 'https', 'results/'),
		maxLength: 300,
	});
	fc.assert(
		fc.property(signs, (text) => {
			expect(found(text).filter((code) => code.length > 20)).toEqual([]);
		}),
		{ numRuns: 1000 },
	);
});

test.for([
	['of words', `${'d'.repeat(59)} ${'a-'.repeat(200)}`, 2000],
	[
		'of base64',
		Buffer.from(Array.from({ length: 54 }, (_, i) => (i * i * 7919) % 251)).toString('base64') + '\n',
		20_000,
	],
	['of signs that could be coded', '%2525253-2D-5F=3D&amp;#r=d%%', 20_000],
	['without an end', 'dp', 60_000],
] as const)('a long text %s is gone through in good time', ([, piece, times]) => {
	const text = piece.repeat(times);
	const began = performance.now();
	expect(found(text).filter((code) => code.length > 20)).toEqual([]);
	expect(performance.now() - began).toBeLessThan(5000);
});
