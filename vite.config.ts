import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { contentPlugin } from './src/lib/server/content-plugin.ts';

export default defineConfig({
	plugins: [contentPlugin(), sveltekit()],
});
