import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { styleProblems } from './style-rules.ts';

const src = join(import.meta.dirname, '../../src');
const paths = readdirSync(src, { recursive: true, withFileTypes: true })
	.filter((entry) => entry.isFile() && /\.(css|svelte|svx|html|ts)$/.test(entry.name))
	.map((entry) => relative(src, join(entry.parentPath, entry.name)).split(sep).join('/'));

test('no style is written in a way that Firefox or WebKit takes otherwise', () => {
	const problems = paths.flatMap((path) =>
		styleProblems(path, readFileSync(join(src, path), 'utf8')).map((problem) => `${path}: ${problem}`),
	);
	expect(problems).toEqual([]);
});

describe('a declaration that an engine takes otherwise is reported', () => {
	test.for([
		['lib/a.css', 'a { text-decoration: underline 1px; }', 1],
		['lib/a.css', 'a { text-decoration: underline dotted var(--soft) 1.5px }', 1],
		['lib/A.svelte', '<a>b</a><style>a { text-decoration:underline\n2px; }</style>', 1],
		['lib/a.css', 'a { text-decoration: none; text-decoration-thickness: 2px; }', 0],
		['lib/a.css', 'a { text-decoration: underline !important; color: red; }', 0],
		['lib/A.svelte', '<p>text-decoration: underline 1px;</p>', 0],
		['lib/A.svelte', '<style>table { border-collapse: collapse; }</style>', 1],
		['lib/pictures/A.svelte', '<style>p { position: relative; }</style>', 1],
		['lib/pictures/A.svelte', '<style>p { background-position: 0; }</style>', 0],
		['lib/player/A.svelte', '<style>p { position: relative; }</style>', 0],
		['lib/a.css', '/* not text-decoration: underline 1px; */', 0],
	] as const)('%s: %s', ([path, source, reported]) => {
		expect(styleProblems(path, source)).toHaveLength(reported);
	});
});
