import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { contentPlugin } from './src/lib/server/content-plugin.ts';
import { scriptPlugin } from './src/standalone/script-plugin.ts';

export default defineConfig({
	plugins: [contentPlugin(), scriptPlugin(), sveltekit()],
	test: {
		include: ['src/**/*.test.ts', 'tests/unit/**/*.test.ts'],
		environment: 'node',
		// Compiling every sample takes seconds, and on a busy machine many.
		hookTimeout: 60_000,
		testTimeout: 30_000,
	},
});
