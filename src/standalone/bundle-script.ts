import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Plugin, type Rollup } from 'vite';
import { laterWanted } from './later-wanted.ts';
import { giveImports, takeExports } from './share-names.ts';

/** A script for pages, in the forms in which it is sent. */
export interface Bundled {
	/** Stands in the page. */
	inline: string;
	/** What the inline script fetches when it is wanted, under the name by which it asks for it beside the page's folder. */
	later: { name: string; code: string } | null;
	/** The same for a page that has no file beside it: the script to run at first, and the one that it asks for by an event. */
	whole: string[];
}

/** By which the later script reaches what the inline one has: an inline module has no address to be imported from. */
const shared = 'globalThis.pilcrow';

/** The HTML parser ends a script at these letters, wherever they stand. */
const forHtml = (code: string) => code.replaceAll('</script', '<\\/script');

/** The entry, which gives what it exports to the later script; `asking` is how it comes by that one. */
function giving(entry: Rollup.OutputChunk, asking: string | null): string {
	let code = takeExports(entry.code, (object) => `Object.assign(${shared},${object});`);
	if (asking !== null)
		code = `${shared}={};${code.replace(/import\([`'"]\.\/later-[\w-]+\.js[`'"]\)/, asking)}`;
	if (/\bexport\s*\{|__vite/.test(code) || (asking !== null && !code.includes(asking)))
		throw new Error(`The script ${entry.name} was not bundled in the form that pages take.`);
	return forHtml(code);
}

/** The later script, which takes what it imports from the inline one, and brings the styles of its own components. */
function taking(chunk: Rollup.OutputChunk, styles: ReadonlyMap<string, string>): string {
	const foreign = Object.keys(chunk.modules).filter((id) => id.includes('node_modules'));
	// What is taken is taken once. Only functions may be: a library's variables change.
	if (foreign.length > 0) throw new Error(`Libraries must be bundled with the page: ${foreign.join(', ')}`);
	const css = Object.keys(chunk.modules)
		.map((id) => styles.get(id) ?? '')
		.join('')
		.replace(/\/\*.*?\*\//gs, '')
		.replace(/\s+/g, ' ');
	const code = giveImports(chunk.code, shared);
	if (!code.startsWith('const{'))
		throw new Error('The later script was not bundled in the form that pages take.');
	return `{const styles=new CSSStyleSheet();styles.replaceSync(${JSON.stringify(css)});document.adoptedStyleSheets.push(styles)}${code}`;
}

/**
 * Svelte makes an error as it starts, to tell it from others by. For the first error V8 works out where every line of the
 * script is, a fifth of the time until the lesson can be answered; an object does as well.
 */
const withoutError: Plugin = {
	name: 'pilcrow:without-error',
	transform(code, id) {
		if (!id.endsWith('/svelte/src/internal/client/constants.js')) return;
		const lighter = code.replace('class StaleReactionError extends Error', 'class StaleReactionError');
		if (lighter === code) throw new Error('Svelte makes no error at its start any more: this plugin can go.');
		return { code: lighter, map: null };
	},
};

const alone = (code: string) => `(()=>{${code}})();`;

/**
 * Bundles an entry and all it needs for pages: what is imported at once into one script, what is imported later into
 * another. Throws where the bundler's output has not the form that is relied on here.
 */
export async function bundleScript(root: string, entry: string): Promise<Bundled> {
	const styles = new Map<string, string>();
	const output = await build({
		configFile: false,
		root,
		logLevel: 'warn',
		plugins: [
			{
				// The page has the styles of its own components already; a later script must bring them.
				name: 'pilcrow:keep-styles',
				enforce: 'pre',
				// Vite would load style sheets before a later script; there are none.
				load: (id) =>
					id.endsWith('vite/preload-helper.js') ? 'export const __vitePreload = (load) => load();' : null,
				transform(code, id) {
					if (!id.includes('svelte&type=style')) return;
					styles.set(id.split('?')[0]!, code);
					return { code: '', map: null };
				},
			},
			withoutError,
			svelte(),
		],
		build: {
			write: false,
			modulePreload: false,
			// Or the script would ask for style sheets that there are not.
			cssCodeSplit: false,
			target: 'es2022',
			rollupOptions: {
				input: entry,
				output: { format: 'es', chunkFileNames: 'later-[hash].js', entryFileNames: '[name].js' },
			},
		},
	});
	const files = [output].flat().flatMap((built) => ('output' in built ? built.output : []));
	const chunks = files.filter((file) => file.type === 'chunk');
	const first = chunks.find(({ isEntry }) => isEntry);
	const [chunk, ...more] = chunks.filter((chunk) => chunk !== first);
	if (!first || more.length > 0)
		throw new Error(`${entry} must come to one script, and at most one for later.`);
	if (!chunk) {
		const inline = giving(first, null);
		return { inline, later: null, whole: [alone(inline)] };
	}
	const code = taking(chunk, styles);
	const awaiting = `new Promise(f=>{${shared}.take=f;dispatchEvent(new Event("${laterWanted}"))})`;
	return {
		inline: giving(first, `import("../${chunk.fileName}")`),
		later: { name: chunk.fileName, code },
		whole: [
			alone(giving(first, awaiting)),
			alone(forHtml(takeExports(code, (object) => `${shared}.take(${object});`))),
		],
	};
}
