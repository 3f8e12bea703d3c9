import type { Handle } from '@sveltejs/kit';
import { findLesson } from '#lib/server/load-lessons.ts';
import { lessonPageScripts } from './standalone/page-scripts.ts';

/**
 * Fills in the placeholders of `app.html`: the page's language (the lesson's on a lesson's pages, English on the others), and
 * on a lesson's page its scripts. Given as the page's data, those would be written a second time, for Kit's client.
 */
export const handle: Handle = async ({ event, resolve }) => {
	const lesson = (await findLesson(event.params.lesson))?.lesson;
	const scripts = event.route.id === '/[lesson]' ? lessonPageScripts() : null;
	const response = await resolve(event, {
		transformPageChunk: ({ html }) =>
			html
				.replace('%pilcrow.lang%', lesson?.lang ?? 'en')
				.replace('%pilcrow.head%', () => scripts?.head ?? '')
				.replace('%pilcrow.scripts%', () => scripts?.body ?? ''),
	});
	if (response.status !== 404) return response;
	// As hosts do, also while developing.
	const page = await event.fetch('/404.html');
	return new Response(await page.text(), { status: 404, headers: { 'content-type': 'text/html' } });
};
