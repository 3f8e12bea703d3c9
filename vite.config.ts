import { fileURLToPath } from 'node:url';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { contentPlugin } from './src/lib/server/content-plugin.ts';

export default defineConfig({
	plugins: [contentPlugin(), sveltekit()],
	resolve: {
		alias: {
			// micromark's references: their build for browsers asks the document for them, which a worker has not. The other
			// brings its own list.
			'decode-named-character-reference': fileURLToPath(
				import.meta.resolve('decode-named-character-reference'),
			),
		},
	},
});
