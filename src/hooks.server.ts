import { hash } from 'virtual:lesson-script';
import type { Handle } from '@sveltejs/kit';
import { loadLessons } from '#lib/server/lessons/load-lessons.ts';

/**
 * Sets the page's language (the lesson's on a lesson's pages, English on the others) and lets the lesson's script
 * through the content policy, which Kit writes without knowing it.
 */
export const handle: Handle = async ({ event, resolve }) => {
	const lesson = (await loadLessons()).find(({ lesson }) => lesson.id === event.params.lesson)?.lesson;
	return resolve(event, {
		transformPageChunk: ({ html }) =>
			html
				.replace('%pilcrow.lang%', lesson?.lang ?? 'en')
				// What is read without a script is never hydrated: it can do without the comments that hydration follows.
				.replace(/<noscript>.*?<\/noscript>/gs, (plain) => plain.replace(/<!--.*?-->/gs, ''))
				.replace(`script-src 'self'`, hash ? `script-src '${hash}'` : `script-src 'self'`),
	});
};
