import { dev } from '$app/environment';
import { builtScript } from '../../standalone/built-scripts.js';
import type { RequestHandler } from './$types';

export const prerender = true;

/** What a host page loads. While developing, Vite serves its modules, seen from the address of this script. */
export const GET: RequestHandler = ({ url }) =>
	new Response(dev ? `import('${new URL('/src/embed/embed.ts', url)}')` : builtScript('embed'), {
		headers: { 'content-type': 'text/javascript' },
	});
