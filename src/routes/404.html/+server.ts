import { loadLessons } from '#lib/server/load-lessons.ts';
import { siteAddress } from '#lib/server/site-address.ts';
import { notFoundPage } from '../../standalone/not-found-page.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

/** What a host shows where there is no page, by the name that hosts look for. */
export const GET: RequestHandler = async () => {
	const lessons = (await loadLessons()).map(({ lesson: { id, title, lang } }) => ({ id, title, lang }));
	const page = await notFoundPage(lessons, siteAddress());
	return new Response(page, { headers: { 'content-type': 'text/html' } });
};
