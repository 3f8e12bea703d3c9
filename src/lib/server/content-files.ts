import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ContentFiles } from '#lib/compiler/content-files.ts';

/** A lesson is two folders deep: what is deeper is listed as a folder, and reported. */
const deepest = 3;

/** The content folder on the disk. Hidden files and folders (`.DS_Store`) are not content and are left out. */
export function readContentFolder(folder: string): ContentFiles {
	const walk = (path: string, depth: number): string[] => {
		const names = readdirSync(join(folder, path)).filter((name) => !name.startsWith('.'));
		if (path !== '' && (names.length === 0 || depth > deepest)) return [path];
		return names.flatMap((name) =>
			statSync(join(folder, path, name)).isDirectory() ? walk(`${path}${name}/`, depth + 1) : [path + name],
		);
	};
	return {
		name: folder,
		list() {
			const found = statSync(resolve(folder), { throwIfNoEntry: false });
			return found?.isDirectory() ? walk('', 1).sort() : null;
		},
		read: (path) => readFileSync(join(folder, path)),
	};
}

/** Changes when a file of the folder does: what is there, how long, and when it was last written. */
export function stampOf(folder: string): string {
	const paths = readContentFolder(folder).list() ?? [];
	return paths
		.map((path) => {
			const { mtimeMs, size } = statSync(join(folder, path));
			return `${path}:${size}:${mtimeMs}`;
		})
		.join('\n');
}
