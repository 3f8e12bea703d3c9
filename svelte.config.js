import { createHash } from 'node:crypto';
import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { mdsvex } from 'mdsvex';
import { mdsvexOptions } from './mdsvex.config.js';
import { hashSource, lessonPageHashes } from './src/standalone/built-scripts.js';

/**
 * A name for this version of the code: a hash of its sources. Kit's default is the time of the build, which would make
 * two builds of one source differ.
 */
function sourceVersion() {
	const hash = createHash('sha256');
	for (const entry of readdirSync('src', { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.sort()) {
		hash.update(entry).update(readFileSync(entry));
	}
	return hash.update(readFileSync('package-lock.json')).digest('hex').slice(0, 16);
}

/**
 * A component's scope in CSS, as short as it can be and still its own: it stands hundreds of times in a page.
 * @type {import('svelte/compiler').CssHashGetter}
 */
const cssHash = ({ hash, filename, css }) => `p${hash(filename ?? css).slice(0, 4)}`;

/** Kit hides its announcer of routes by an attribute, which a content policy must name. */
const announcerStyle =
	'position: absolute; left: 0; top: 0; clip: rect(0 0 0 0); clip-path: inset(50%); overflow: hidden; white-space: nowrap; width: 1px; height: 1px';

const build = process.env.PILCROW_BUILD ?? 'build';
const statics = adapter({ pages: build });

/**
 * As for any static host; and the one-file lesson, which frames know as `<lesson>/embed/`, once more by the name under which the
 * teacher's page gives it: whoever takes it from the build has the same file in hand.
 * @type {import('@sveltejs/kit').Adapter}
 */
const withNamedFiles = {
	name: statics.name,
	async adapt(builder) {
		await statics.adapt(builder);
		for (const path of builder.prerendered.paths) {
			// Only a lesson has a page to be printed.
			const lesson = /^\/([^/]+)\/print\/$/.exec(path)?.[1];
			if (lesson)
				copyFileSync(join(build, lesson, 'embed/index.html'), join(build, lesson, `${lesson}.html`));
		}
	},
};

/** @type {import('@sveltejs/kit').Config} */
export default {
	extensions: ['.svelte', '.svx'],
	preprocess: [vitePreprocess(), mdsvex(mdsvexOptions)],
	compilerOptions: { runes: true, cssHash },
	kit: {
		adapter: withNamedFiles,
		version: { name: sourceVersion() },
		prerender: {
			// Only a site that knows its own address has oEmbed.
			handleUnseenRoutes: ({ routes, message }) => {
				if (routes.some((route) => route !== '/[lesson]/oembed.json')) throw new Error(message);
			},
		},
		// One request brings the whole page: on a slow line each further round costs more than the bytes it saves.
		inlineStyleThreshold: 1_000_000,
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self', ...lessonPageHashes()],
				'style-src': ['self', 'unsafe-hashes', hashSource(announcerStyle)],
				'font-src': ['self', 'data:'],
				'frame-src': ['self'],
				'img-src': ['self', 'data:'],
				'connect-src': ['self'],
				'manifest-src': ['self'],
				'base-uri': ['none'],
				'form-action': ['none'],
			},
		},
	},
};
