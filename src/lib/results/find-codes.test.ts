import { expect, test } from 'vitest';
import { packText } from '#lib/delivery/pack-text.ts';
import { writeResult } from '#lib/quiz/scoring/result-code.ts';
import { realLesson } from '#tests/lessons/real-lesson.ts';
import { classResults } from '#tests/lessons/class-results.ts';
import { findCodes } from './find-codes.ts';

const lesson = await realLesson('tests/lessons/small', 'harbour-bridge');
const [one, two] = (await Promise.all(
	classResults(lesson, 2).map((result) => packText(writeResult(result))),
)) as [string, string];
const link = `https://example.org/results/#r=${one}`;

test.for<[where: string, text: string, codes: string[]]>([
	['a link', link, [one]],
	['a bare code', ` ${one}\n`, [one]],
	['a mail', `Dear Ms Berg,\nhere is mine: <${link}>.\nAnd Bo’s:\n> ${two}\nBye, d`, [one, two]],
	['a table', `Ada;"${link}";3\r\nBo;${two};4\r\n`, [one, two]],
	['a web page', `<a href="${link}">mine</a>`, [one]],
	['a list', `["${one}","${two}"]`, [one, two]],
	['twice the same', `${link} ${link}`, [one, one]],
	[
		'a link that a mail filter wrapped',
		`https://filter.example/?url=${encodeURIComponent(link)}&data=05`,
		[one],
	],
	[
		'quoted-printable',
		`See https://example.org/results/#r=3D${one.replace(/.{60}/g, '$&=\r\n')}\r\n\r\nBye`,
		[one],
	],
	['a link without a result', 'https://example.org/results/#r= …', ['']],
	['no code', 'Dear Ms Berg, my result is 34%. Documentation-of-the-first-lesson, page 12.', []],
	['nothing', '', []],
	['a picture in a mail', `/9j/4AAQSkZJRgABAQEA${'A'.repeat(80)}+/w`, []],
])('from %s', ([, text, codes]) => {
	expect([...findCodes(text)]).toEqual(codes);
});

test('a long text is gone through in good time', () => {
	const text = `${'d'.repeat(59)} ${'a-'.repeat(200)}`.repeat(5000);
	const began = performance.now();
	expect([...findCodes(text)]).toEqual([]);
	expect(performance.now() - began).toBeLessThan(2000);
});
