import { join, resolve, sep } from 'node:path';
import type { Connect, HotPayload, Plugin, ViteDevServer } from 'vite';
import { compileLessons } from '#lib/compiler/compile-lessons.ts';
import { readContentFolder } from './content-files.ts';
import { contentFolder } from './content-folder.ts';
import { escapeHtml } from '#lib/lesson/escape-html.ts';
import { formatProblems, type Problem } from '#lib/compiler/problems/problem.ts';

/**
 * Content in Vite: a build with a problem in the content folder fails with all of them before anything else is done;
 * in development they stand in the browser's overlay, and a change to the content reloads the page.
 */
export function contentPlugin(): Plugin {
	const folder = contentFolder();
	return {
		name: 'pilcrow-content',
		async configResolved({ command }) {
			if (command !== 'build') return;
			const problems = await problemsOf(folder);
			if (problems.length > 0) throw withoutStack(`Nothing was built.\n\n${formatProblems(problems)}`);
		},
		configureServer(server) {
			// Vitest starts a server too, but no browser looks at it.
			if (!process.env.VITEST) return watchContent(server, folder);
		},
	};
}

/** The places that matter are those in the content, not those in the code that found them. */
function withoutStack(message: string): Error {
	const error = new Error(message);
	error.stack = message;
	return error;
}

const problemsOf = async (folder: string) => (await compileLessons(readContentFolder(folder))).problems;

async function watchContent(server: ViteDevServer, folder: string): Promise<void> {
	const { hot } = server.environments.client;
	let problems = await problemsOf(folder);
	let waiting = false;
	let running = Promise.resolve();
	const check = async () => {
		waiting = false;
		problems = await problemsOf(folder);
		hot.send(problems.length > 0 ? overlayOf(problems, folder) : { type: 'full-reload', path: '*' });
	};
	server.watcher.add(resolve(folder));
	server.watcher.on('all', (_, path) => {
		if (waiting || !path.startsWith(resolve(folder) + sep)) return;
		waiting = true;
		running = running.then(check);
	});
	// A page that is opened later shows what was found before.
	hot.on('vite:client:connect', (_, client) => {
		if (problems.length > 0) client.send(overlayOf(problems, folder));
	});
	server.middlewares.use(inPlaceOfPages(() => problems, server.config.base));
}

function overlayOf(problems: Problem[], folder: string): HotPayload {
	const [{ file, line, column }] = problems as [Problem];
	return {
		type: 'error',
		err: {
			message: formatProblems(problems),
			stack: '',
			plugin: 'pilcrow-content',
			loc: { file: resolve(join(folder, file)), line, column },
		},
	};
}

/**
 * No page can be made of content with problems, and the page that is sent for a server's error has no overlay: this one
 * has, says the same without scripts, and is left as soon as the content is mended.
 */
function inPlaceOfPages(problems: () => Problem[], base: string): Connect.NextHandleFunction {
	return (request, response, next) => {
		if (problems().length === 0 || !request.headers.accept?.includes('text/html')) return next();
		response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' });
		response.end(
			[
				'<!doctype html><html lang="en"><title>Problems in the content folder</title>',
				`<script type="module" src="${base}@vite/client"></script>`,
				`<pre>${escapeHtml(formatProblems(problems()))}</pre>`,
			].join('\n'),
		);
	};
}
