import { expect, test } from 'vitest';
import { Problems } from '#lib/compiler/problems/problem.ts';
import { readTextFile } from './text-file.ts';

function read(text: string) {
	const problems = new Problems();
	const file = readTextFile('a.md', new TextEncoder().encode(text), problems);
	return { text: file?.text, problems: problems.sorted() };
}

test.for([
	['\ufeffa\r\nb\rc', 'a\nb\nc'],
	['Cafe\u0301', 'Caf\u00e9'],
	// CJK compatibility ideographs look otherwise than what NFC has for them.
	['\ufa19 e\u0301 \u{2f800}', '\ufa19 \u00e9 \u{2f800}'],
	// What cannot be seen and has its use.
	[
		'soft\u00adhyphen \u200b \u200e می\u200cخواهم 👩\u200d🚀 ❤\ufe0f a\ufeffb',
		'soft\u00adhyphen \u200b \u200e می\u200cخواهم 👩\u200d🚀 ❤\ufe0f a\ufeffb',
	],
	['10\u00a0000\u202f000\u3000\tx', '10\u00a0000\u202f000\u3000\tx'],
])('%j is read as %j', ([written, text]) => {
	expect(read(written!)).toEqual({ text, problems: [] });
});

test.for([
	['\u0007', 'U+0007'],
	['\u000b', 'U+000B'],
	['\u007f', 'U+007F'],
	['\u0085', 'U+0085'],
	['\u2028', 'U+2028'],
	['\u2029', 'U+2029'],
	['\u202e', 'U+202E'],
	['\ufdd0', 'U+FDD0'],
	['\u{1fffe}', 'U+1FFFE'],
])('%j has no business in a text', ([character, code]) => {
	const { text, problems } = read(`one\ntwo ${character}`);
	expect(text).toBeUndefined();
	expect(problems).toMatchObject([
		{ kind: 'control-character', line: 2, column: 5, what: `The text holds the character ${code}.` },
	]);
});
