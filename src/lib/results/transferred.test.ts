import { expect, test } from 'vitest';
import { packText } from '#lib/delivery/pack-text.ts';
import { writeResult } from '#lib/quiz/scoring/result-code.ts';
import { classResults } from '#tests/lessons/class-results.ts';
import { realLesson } from '#tests/lessons/real-lesson.ts';
import { Collection } from './collection.ts';
import { takeIn } from './take-in.ts';
import { transferred } from './transferred.ts';

const lesson = await realLesson('tests/lessons/small', 'harbour-bridge');
const [one, two] = (await Promise.all(
	classResults(lesson, 2).map((result) => packText(writeResult(result))),
)) as [string, string];
const linkTo = (code: string) => `https://quiz.example/results/#r=${code}`;
const short = (code: string) => `${linkTo(code).slice(0, 45)}…`;

/** As a browser hands it on. */
const data = (texts: Record<string, string>, files: File[] = []) => ({
	getData: (type: string) => texts[type] ?? '',
	files: files as unknown as FileList,
});

const page = `<ul><li><a href="${linkTo(one)}">My result</a></li><li><a href="${linkTo(two)}">${short(two)}</a></li></ul>`;

test.for<[what: string, texts: Record<string, string>, taken: Record<string, unknown>]>([
	['links behind words', { 'text/html': page, 'text/plain': `My result\n${short(two)}` }, { added: 2 }],
	['a page alone', { 'text/html': page }, { added: 2 }],
	['words alone', { 'text/plain': `My result\n${short(two)}` }, { damaged: 1 }],
	['an address alone', { 'text/uri-list': linkTo(one) }, { added: 1 }],
	['an address and its words', { 'text/uri-list': linkTo(one), 'text/plain': 'My result' }, { added: 1 }],
	[
		'a link and its shortened words, in every form',
		{
			'text/html': `<a href="${linkTo(one)}">${short(one)}</a>`,
			'text/uri-list': `# mine\r\n${linkTo(one)}\r\n`,
			'text/x-moz-url': `${linkTo(one)}\n${short(one)}`,
			'text/plain': linkTo(one),
		},
		{ added: 1 },
	],
	[
		'a page in which one link is cut off',
		{ 'text/html': `<a href="${linkTo(one)}">Mine</a> ${short(two)}`, 'text/plain': `Mine ${short(two)}` },
		{ added: 1, damaged: 1 },
	],
	['a page without what the words have', { 'text/html': '<p>', 'text/plain': linkTo(one) }, { added: 1 }],
	['one link twice', { 'text/html': `${page}${page}`, 'text/plain': 'My result' }, { added: 2, repeated: 2 }],
	[
		'a link that lost its result, and one that is hidden',
		{
			'text/html': `${linkTo(two)} https://quiz.example/results/ https://url.uk.m.mimecastprotect.com/s/AbC?domain=quiz.example`,
			'text/plain': `${linkTo(two)} https://quiz.example/results/ https://url.uk.m.mimecastprotect.com/s/AbC?domain=quiz.example`,
		},
		{ added: 1, emptied: 1, hidden: 1 },
	],
	['no link', { 'text/plain': 'I forgot it' }, { without: [null] }],
])('of %s all is told once', async ([, texts, expected]) => {
	const { source } = transferred(data(texts));
	const taken = await takeIn(new Collection(), [source!]);
	expect(
		Object.fromEntries(Object.entries(taken).filter(([, of]) => (Array.isArray(of) ? of.length : of))),
	).toEqual(expected);
});

test('the picture of a spreadsheet’s cells is no file, and a picture alone is one', () => {
	const picture = new File([], 'image.png', { type: 'image/png' });
	const table = new File([], 'class.csv', { type: 'text/csv' });
	expect(transferred(data({ 'text/plain': one }, [picture, table]))).toEqual({
		source: { text: one },
		files: [table],
	});
	expect(transferred(data({}, [picture]))).toEqual({ source: null, files: [picture] });
});
