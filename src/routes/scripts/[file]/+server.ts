import { error } from '@sveltejs/kit';
import { dev } from '$app/environment';
import { builtScript, laterFile, lrsFile } from '../../../standalone/built-scripts.js';
import { lessonPageScripts } from '../../../standalone/page-scripts.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
// The root's pages end in a slash; files do not.
export const trailingSlash = 'never';

/** What is fetched when it is wanted: a text for each name. The names change with the texts, so that they may be kept for ever. */
const files = () =>
	new Map([
		...lessonPageScripts().later.map((file): [string, string] => [file, laterFile(file)]),
		[lrsFile(), builtScript('lrs')],
	]);

export const entries: EntryGenerator = () => [...files().keys()].map((file) => ({ file }));

/** While developing, Vite serves what comes later. */
export const GET: RequestHandler = ({ params }) => {
	const text = dev ? undefined : files().get(params.file);
	if (text === undefined) error(404, 'There is no script of this name.');
	const type = params.file.endsWith('.css') ? 'text/css' : 'text/javascript';
	return new Response(text, { headers: { 'content-type': type } });
};
