import { error } from '@sveltejs/kit';
import { dev } from '$app/environment';
import { makePackage } from '#lib/export/packages/make-package.ts';
import { lmsStandards, packageFileName } from '#lib/export/packages/packages.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Lms } from '#lib/lesson/lms.ts';
import { defaultSettings } from '#lib/quiz/settings/settings.ts';
import { loadLessons } from '#lib/server/load-lessons.ts';
import { siteAddress } from '#lib/server/site-address.ts';
import { lessonFile } from '../../../standalone/lesson-file.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
// The root's pages end in a slash; files do not.
export const trailingSlash = 'never';

/** What package each file is: every lesson by every standard. */
async function packageFiles() {
	const files = new Map<string, { lesson: Lesson; lms: Lms }>();
	for (const { lesson } of await loadLessons())
		for (const lms of lmsStandards) files.set(packageFileName(lesson.id, lms), { lesson, lms });
	return files;
}

export const entries: EntryGenerator = async () =>
	[...(await packageFiles()).keys()].map((file) => ({ file }));

/** A lesson for a course, with the usual settings. While developing there is none: its page would ask the developer's server for all. */
export const GET: RequestHandler = async ({ params }) => {
	const found = dev ? undefined : (await packageFiles()).get(params.file);
	if (!found) error(404, 'There is no package of this name.');
	const { lesson, lms } = found;
	const site = siteAddress();
	const html = await lessonFile(lesson, site, lms);
	const made = makePackage(lms, lesson, { html, settings: defaultSettings, site });
	return new Response(made, { headers: { 'content-type': 'application/zip' } });
};
