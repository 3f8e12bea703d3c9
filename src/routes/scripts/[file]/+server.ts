import { error } from '@sveltejs/kit';
import { dev } from '$app/environment';
import { laterFile } from '../../../standalone/built-scripts.js';
import { lessonFileScripts, lessonPageScripts } from '../../../standalone/page-scripts.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
// The root's pages end in a slash; files do not.
export const trailingSlash = 'never';

const files = () => [...lessonPageScripts().later, ...lessonFileScripts().lrs];

/** `later-parts-<hash>.js` and its styles: their names change with what is in them, so that they may be kept for ever. */
export const entries: EntryGenerator = () => files().map((file) => ({ file }));

/** What a lesson's page fetches when it is wanted. While developing, Vite serves it. */
export const GET: RequestHandler = ({ params }) => {
	if (dev || !files().includes(params.file)) error(404, 'There is no script of this name.');
	const type = params.file.endsWith('.css') ? 'text/css' : 'text/javascript';
	return new Response(laterFile(params.file), { headers: { 'content-type': type } });
};
