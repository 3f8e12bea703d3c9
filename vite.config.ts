import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { scriptPlugin } from './src/standalone/script-plugin.ts';

export default defineConfig({
	plugins: [scriptPlugin(), sveltekit()],
	test: {
		include: ['src/**/*.test.ts', 'tests/unit/**/*.test.ts'],
		environment: 'node',
	},
});
