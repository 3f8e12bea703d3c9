import type { Plugin } from 'vite';
import { compileLessons } from '#lib/compiler/compile-lessons.ts';
import { readContentFolder } from '#lib/server/content-files.ts';

const id = 'virtual:compiled-content';

/** Gives a test in the browser the files of `content/` as text, and what Node compiles of them, as the module `virtual:compiled-content`. */
export function compiledContentPlugin(): Plugin {
	return {
		name: 'pilcrow-test:compiled-content',
		resolveId: (source) => (source === id ? `\0${id}` : undefined),
		async load(resolved) {
			if (resolved !== `\0${id}`) return;
			const folder = readContentFolder('content');
			const texts = folder.list()!.map((path) => [path, new TextDecoder().decode(folder.read(path))]);
			const compiled = await compileLessons(folder);
			return `export const texts = ${JSON.stringify(texts)}; export const compiled = ${JSON.stringify(compiled)};`;
		},
	};
}
