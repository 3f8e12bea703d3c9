import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentFiles } from '#lib/compiler/content-files.ts';
import { readContentFolder } from './content-files.ts';

/**
 * The samples of `tests/problems`: a folder for each, of which `content/` is laid over the lesson in `_base/`. A file
 * `x.deleted` takes the file or folder `x` out of it; `start.txt` begins with an `empty` or a `missing` folder instead. `expected.txt` is
 * what is reported of it. Tests compare the two, and the guide shows them.
 */
const root = 'tests/problems';

export const sampleNames = readdirSync(root)
	.filter((name) => name !== '_base')
	.sort();

export function expectedOf(name: string): string {
	return readFileSync(join(root, name, 'expected.txt'), 'utf8').trimEnd();
}

function filesOf(folder: string): Map<string, Uint8Array> {
	const files = readContentFolder(folder);
	return new Map((files.list() ?? []).map((path) => [path, files.read(path)]));
}

export function contentOf(name: string): ContentFiles {
	const startFile = join(root, name, 'start.txt');
	const start = existsSync(startFile) ? readFileSync(startFile, 'utf8').trim() : 'base';
	const files = start === 'base' ? filesOf(join(root, '_base')) : new Map<string, Uint8Array>();
	for (const [path, bytes] of filesOf(join(root, name, 'content'))) {
		const [, deleted] = /^(.*)\.deleted$/.exec(path) ?? [];
		if (deleted === undefined) files.set(path, bytes);
		for (const other of files.keys()) {
			if (other === deleted || other.startsWith(`${deleted}/`)) files.delete(other);
		}
	}
	return {
		name: 'lessons',
		list: () => (start === 'missing' ? null : [...files.keys()].sort()),
		read: (path) => files.get(path)!,
	};
}
