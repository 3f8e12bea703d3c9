import { resolve, sep } from 'node:path';
import type { HotPayload, Plugin, ViteDevServer } from 'vite';
import { compileLessons } from './compile-lessons.ts';
import { readContentFolder } from './content-files.ts';
import { contentFolder } from './content-folder.ts';
import { formatProblems, type Problem } from './problem.ts';

/**
 * Content in Vite: a build with a problem in the content folder fails with all of them before anything else is done;
 * in development they stand in the browser's overlay, and a change to the content reloads the page.
 */
export function contentPlugin(): Plugin {
	const folder = contentFolder();
	let building = false;
	return {
		name: 'pilcrow-content',
		configResolved({ command, isProduction }) {
			building = command === 'build' && isProduction;
		},
		async buildStart() {
			if (!building) return;
			const { problems } = await compileLessons(readContentFolder(folder));
			if (problems.length > 0) this.error(formatProblems(problems));
		},
		configureServer(server) {
			// Vitest starts a server too, but no browser looks at it.
			if (!process.env.VITEST) return watchContent(server, folder);
		},
	};
}

async function watchContent(server: ViteDevServer, folder: string): Promise<void> {
	const { hot } = server.environments.client;
	let payload: HotPayload | null = null;
	const check = async () => {
		const { problems } = await compileLessons(readContentFolder(folder));
		payload = problems.length > 0 ? overlayOf(problems) : null;
	};
	let running = Promise.resolve();
	const changed = (_: string, path: string) => {
		if (!path.startsWith(resolve(folder) + sep)) return;
		running = running.then(check).then(() => hot.send(payload ?? { type: 'full-reload', path: '*' }));
	};
	server.watcher.add(resolve(folder));
	server.watcher.on('all', changed);
	// A page that is opened later is told what was found before.
	hot.on('vite:client:connect', (_, client) => {
		if (payload) client.send(payload);
	});
	await check();
}

function overlayOf(problems: Problem[]): HotPayload {
	const [{ file, line, column }] = problems as [Problem];
	return {
		type: 'error',
		err: {
			message: formatProblems(problems),
			stack: '',
			plugin: 'pilcrow-content',
			loc: { file, line, column },
		},
	};
}
