import { createHash } from 'node:crypto';
import { svelte, vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { build, type Plugin } from 'vite';

const id = 'virtual:lesson-script';
const entry = 'src/standalone/start.ts';

/** Bundles `start.ts` and all it needs into one script that is run by being in the page. */
async function bundle(root: string): Promise<string> {
	const output = await build({
		configFile: false,
		root,
		logLevel: 'warn',
		plugins: [
			svelte({
				configFile: false,
				preprocess: vitePreprocess(),
				// The page has the styles already.
				emitCss: false,
				compilerOptions: { runes: true, css: 'external' },
			}),
		],
		build: {
			write: false,
			modulePreload: false,
			target: 'es2022',
			rollupOptions: { input: entry, output: { format: 'iife' } },
		},
	});
	const files = [output].flat().flatMap((built) => ('output' in built ? built.output : []));
	const script = files.find((file) => file.type === 'chunk' && file.isEntry);
	if (script?.type !== 'chunk') throw new Error(`${entry} built to no script.`);
	// The HTML parser ends a script at these letters, wherever they stand.
	return script.code.trim().replaceAll('</script', '<\\/script');
}

/**
 * Gives the server's pages the lesson's script as the module `virtual:lesson-script` (its type is in `virtual.d.ts`): one
 * script for all lessons, put into each page, because on a slow line a further request costs more than its bytes. Kit's
 * own client stays out: a page that leads nowhere needs no router.
 */
export function scriptPlugin(): Plugin {
	let root = '.';
	let serving = false;
	let bundled: Promise<string> | undefined;
	return {
		name: 'pilcrow:lesson-script',
		configResolved(config) {
			root = config.root;
			serving = config.command === 'serve';
		},
		resolveId: (source) => (source === id ? `\0${id}` : undefined),
		async load(resolved) {
			if (resolved !== `\0${id}`) return;
			if (serving) {
				const html = ['/@vite/client', `/${entry}`].map(
					(src) => `<script type="module" src="${src}"></script>`,
				);
				return `export const html = ${JSON.stringify(html.join(''))}; export const hash = null;`;
			}
			const script = await (bundled ??= bundle(root));
			const hash = `sha256-${createHash('sha256').update(script).digest('base64')}`;
			return `export const html = ${JSON.stringify(`<script>${script}</script>`)}; export const hash = ${JSON.stringify(hash)};`;
		},
	};
}
