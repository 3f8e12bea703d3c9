import type { Plugin } from 'vite';
import { bundleScript, type Bundled } from './bundle-script.ts';
import { hashSource } from './hash-source.ts';
import { packed } from './packed.ts';

/**
 * The scripts of pages, by the module that gives them. Add one: its entry here, its type in `virtual.d.ts`, its line in
 * `hooks.server.ts`.
 */
const entries = new Map([['virtual:lesson-script', 'src/standalone/start.ts']]);
/** Small scripts, the same while developing. */
const small = new Map([
	['virtual:first-paint-script', 'src/standalone/first-paint.ts'],
	['virtual:unpack-script', 'src/standalone/unpack.ts'],
	['virtual:embed-script', 'src/embed/embed.ts'],
]);

/** The source of a module that exports these values. */
const moduleOf = (values: Record<string, unknown>) =>
	Object.entries(values)
		.map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
		.join('\n');

function pageModule({ inline, later, whole }: Bundled): string {
	return moduleOf({
		html: `<script type="module">${inline}</script>`,
		hash: hashSource(inline),
		later,
		packed: `<script type="text/plain" data-packed="scripts">${packed(whole)}</script>`,
		packedHashes: whole.map(hashSource),
	});
}

/** While developing, Vite serves the modules themselves. */
function servedModule(entry: string): string {
	const html = ['/@vite/client', `/${entry}`].map((src) => `<script type="module" src="${src}"></script>`);
	return moduleOf({ html: html.join(''), hash: null, later: null, packed: html.join(''), packedHashes: [] });
}

/**
 * Gives the server's pages their scripts as modules, `virtual:lesson-script` and the like: one script for all lessons, put
 * into each page, because on a slow line a further request costs more than its bytes; what the page does not need at first
 * is fetched when the learner has begun. Kit's own client stays out: a page that leads nowhere needs no router.
 */
export function scriptPlugin(): Plugin {
	let root = '.';
	let serving = false;
	const bundled = new Map<string, Promise<Bundled>>();
	const bundle = (entry: string) => {
		const bundling = bundled.get(entry) ?? bundleScript(root, entry);
		bundled.set(entry, bundling);
		return bundling;
	};
	return {
		name: 'pilcrow:lesson-script',
		enforce: 'pre',
		configResolved(config) {
			root = config.root;
			serving = config.command === 'serve';
		},
		resolveId(source) {
			return entries.has(source) || small.has(source) ? `\0${source}` : undefined;
		},
		async load(resolved) {
			const entry = entries.get(resolved.slice(1));
			if (entry) return serving ? servedModule(entry) : pageModule(await bundle(entry));
			const simple = small.get(resolved.slice(1));
			if (!simple) return;
			const [code = ''] = (await bundle(simple)).whole;
			return moduleOf({ code, html: `<script>${code}</script>`, hash: hashSource(code) });
		},
	};
}
