import { later } from 'virtual:lesson-script';
import { error } from '@sveltejs/kit';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

/** `later-<hash>.js`: its name changes with what is in it, so that it may be kept for ever. */
export const entries: EntryGenerator = () => (later ? [{ hash: later.name.slice(6, -3) }] : []);

/** What a lesson's page fetches when its learner has begun. */
export const GET: RequestHandler = ({ params }) => {
	if (later?.name !== `later-${params.hash}.js`) error(404, 'There is no script of this name.');
	return new Response(later.code, { headers: { 'content-type': 'text/javascript' } });
};
