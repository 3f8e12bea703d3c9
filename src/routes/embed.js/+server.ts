import { code } from 'virtual:embed-script';
import type { RequestHandler } from './$types';

export const prerender = true;

/** What a host page loads. */
export const GET: RequestHandler = () =>
	new Response(code, { headers: { 'content-type': 'text/javascript' } });
