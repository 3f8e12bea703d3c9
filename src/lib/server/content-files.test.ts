import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readContentFolder, stampOf } from './content-files.ts';

let folder: string;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'pilcrow-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, text = 'x') {
	mkdirSync(join(folder, path, '..'), { recursive: true });
	writeFileSync(join(folder, path), text);
}

test('a folder that is not there is not taken for one that is empty', () => {
	expect(readContentFolder(join(folder, 'nowhere')).list()).toBeNull();
	expect(readContentFolder(folder).list()).toEqual([]);
});

test('a file in place of the folder is no folder', () => {
	write('content');
	expect(readContentFolder(join(folder, 'content')).list()).toBeNull();
});

test('all files are listed but hidden ones, and folders where they are empty or too deep', () => {
	write('b/article.md');
	write('b/questions/100-x.md');
	write('b/questions/deep/deeper/deepest.md');
	write('b/.DS_Store');
	write('.git/config');
	mkdirSync(join(folder, 'a'));
	expect(readContentFolder(folder).list()).toEqual([
		'a/',
		'b/article.md',
		'b/questions/100-x.md',
		'b/questions/deep/',
	]);
});

test('the stamp changes with what is written, and with nothing else', () => {
	write('a/article.md', 'one');
	utimesSync(join(folder, 'a/article.md'), 1, 1);
	const before = stampOf(folder);
	expect(stampOf(folder)).toBe(before);
	write('a/article.md', 'three');
	utimesSync(join(folder, 'a/article.md'), 1, 1);
	expect(stampOf(folder)).not.toBe(before);
});
