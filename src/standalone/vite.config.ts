import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type BuildEnvironmentOptions, type EnvironmentOptions } from 'vite';
import { scriptsFolder } from './built-scripts.js';

// Builds the scripts that stand in pages which Kit's own client does not serve: a lesson's page, the one-file lesson, host
// pages. `npm run build` runs it before Kit's build, which puts them into the pages (`built-scripts.js`).
//
// Kit's own client was weighed for a lesson's page in November 2026, with the bench's lesson: 22 files and 76 KiB of script
// (gzip), where this is 50 KiB in the page itself; and on a slow line the further round alone costs 400 ms. It serves all other
// pages, where the first visit does not count, and they share its files.

const root = join(import.meta.dirname, '../..');

// The Svelte plugin reads Kit's configuration, which reads what was built before: that goes first.
rmSync(join(root, scriptsFolder), { recursive: true, force: true });

const inPages = (folder: string, build: BuildEnvironmentOptions): EnvironmentOptions => ({
	consumer: 'client',
	build: {
		outDir: join(root, scriptsFolder, folder),
		emptyOutDir: true,
		modulePreload: false,
		target: 'es2022',
		...build,
	},
});

/** A script that is run by being in a page, all of it in one file `<name>/<name>.js`. */
const alone = (
	name: string,
	entry: string,
	build: BuildEnvironmentOptions = {},
): [string, EnvironmentOptions] => [
	name,
	inPages(name, {
		...build,
		rolldownOptions: {
			input: { [name]: join(root, entry) },
			output: { format: 'iife', entryFileNames: '[name].js' },
		},
	}),
];

/**
 * The lesson's script, and the one that is fetched when it is wanted. Both are CommonJS in a function: an inline script has no
 * address to be imported from, but `loader.ts` knows it by its name.
 */
const lesson = inPages('lesson', {
	manifest: 'manifest.json',
	rolldownOptions: {
		input: { lesson: join(root, 'src/standalone/start.ts') },
		// Vite's own code would ask it for the addresses of style sheets; there are none to ask for.
		transform: { define: { 'import.meta': '{}' } },
		output: {
			format: 'cjs',
			generatedCode: { symbols: false },
			minifyInternalExports: true,
			dynamicImportInCjs: false,
			entryFileNames: '[name].js',
			chunkFileNames: '[name]-[hash].js',
			assetFileNames: '[name]-[hash][extname]',
			// In brackets of its own V8 compiles the function at once, and does not go over it twice.
			postBanner: ({ fileName, isEntry }) =>
				`pilcrow.${isEntry ? 'start' : 'define'}("./${fileName}",(function(require,exports){"use strict";`,
			postFooter: '}));',
		},
	},
});

/** The styles of the one-file lesson in one sheet, `styles/lesson.css`. No page runs the module that names them. */
const styles = inPages('styles', {
	cssCodeSplit: false,
	rolldownOptions: {
		input: join(root, 'src/standalone/styles.ts'),
		// What nobody imports would be left out, and its styles.
		preserveEntrySignatures: 'strict',
		output: { assetFileNames: 'lesson[extname]' },
	},
});

export default defineConfig({
	root,
	publicDir: false,
	plugins: [svelte()],
	environments: Object.fromEntries([
		['lesson', lesson],
		['styles', styles],
		alone('loader', 'src/standalone/loader.ts'),
		alone('oldBrowser', 'src/standalone/old-browser.ts', { minify: false, target: 'es2015' }),
		alone('narrowConnections', 'src/standalone/narrow-connections.ts'),
		alone('firstPaint', 'src/standalone/first-paint.ts'),
		alone('unpack', 'src/standalone/unpack.ts'),
		alone('notFound', 'src/standalone/not-found.ts'),
		alone('embed', 'src/embed/embed.ts'),
		// What speaks to a course or a record store shares no module with the lesson: the lesson's first script stays one file.
		...['scorm12', 'scorm2004', 'cmi5', 'lrs'].map((name) =>
			alone(name, `src/standalone/courses/${name}.ts`),
		),
	]),
	builder: {
		async buildApp({ build, environments }) {
			for (const environment of Object.values(environments))
				// Vite has environments of its own for a site, which is Kit's to build.
				if (environment.name !== 'client' && environment.name !== 'ssr') await build(environment);
		},
	},
});
