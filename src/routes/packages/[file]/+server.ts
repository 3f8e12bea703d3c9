import { error } from '@sveltejs/kit';
import { dev } from '$app/environment';
import { makePackage } from '#lib/export/packages/make-package.ts';
import { lmsStandards, packageFileName } from '#lib/export/packages/packages.ts';
import { defaultSettings } from '#lib/quiz/settings/settings.ts';
import { loadLessons } from '#lib/server/load-lessons.ts';
import { requireLesson } from '#lib/server/require-lesson.ts';
import { siteAddress } from '#lib/server/site-address.ts';
import { lessonFile } from '../../../standalone/lesson-file.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
// The root's pages end in a slash; files do not.
export const trailingSlash = 'never';

export const entries: EntryGenerator = async () =>
	(await loadLessons()).flatMap(({ lesson }) =>
		lmsStandards.map((lms) => ({ file: packageFileName(lesson.id, lms) })),
	);

/** A lesson for a course, with the usual settings. While developing there is none: its page would ask the developer's server for all. */
export const GET: RequestHandler = async ({ params: { file } }) => {
	const lms = dev ? undefined : lmsStandards.find((lms) => file.endsWith(packageFileName('', lms)));
	if (!lms) error(404, 'There is no package of this name.');
	const { lesson } = await requireLesson(file.slice(0, -packageFileName('', lms).length));
	const site = siteAddress();
	const html = await lessonFile(lesson, site, lms);
	const made = makePackage(lms, lesson, { html, settings: defaultSettings, site });
	return new Response(made, { headers: { 'content-type': 'application/zip' } });
};
