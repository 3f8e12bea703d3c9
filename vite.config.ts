import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { contentPlugin } from './src/lib/server/content-plugin.ts';
import { scriptPlugin } from './src/standalone/script-plugin.ts';

export default defineConfig({
	plugins: [contentPlugin(), scriptPlugin(), sveltekit()],
});
