import type { RequestHandler } from './$types';

export { lessonEntries as entries } from '#lib/server/lesson-entries.ts';
export const prerender = true;

/** The standalone file under a name to keep it by. */
export const GET: RequestHandler = async ({ fetch, params }) => {
	const page = await fetch(`/${params.lesson}/embed/`);
	return new Response(await page.text(), { headers: { 'content-type': 'text/html' } });
};
