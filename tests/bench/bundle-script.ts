import { join } from 'node:path';
import { build } from 'vite';

/** Bundles a module of this folder and all it imports into one script that is run by being in a page. */
export async function bundleScript(module: string): Promise<string> {
	const output = await build({
		configFile: false,
		logLevel: 'warn',
		build: {
			write: false,
			modulePreload: false,
			target: 'es2022',
			rollupOptions: { input: join(import.meta.dirname, module), output: { format: 'iife' } },
		},
	});
	const files = [output].flat().flatMap((built) => ('output' in built ? built.output : []));
	const script = files.find((file) => file.type === 'chunk' && file.isEntry);
	if (script?.type !== 'chunk') throw new Error(`${module} built to no script.`);
	return script.code.trim();
}
