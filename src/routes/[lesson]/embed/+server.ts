import { siteAddress } from '#lib/server/site-address.ts';
import { requireLesson } from '#lib/server/require-lesson.ts';
import { lessonFile } from '../../../standalone/lesson-file.ts';
import type { RequestHandler } from './$types';

export { lessonEntries as entries } from '#lib/server/lesson-entries.ts';
export const prerender = true;
export const trailingSlash = 'always';

/** The one-file lesson, for frames. */
export const GET: RequestHandler = async ({ params }) => {
	const { lesson } = await requireLesson(params.lesson);
	return new Response(await lessonFile(lesson, siteAddress()), { headers: { 'content-type': 'text/html' } });
};
