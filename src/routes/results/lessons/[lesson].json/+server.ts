import { error, json } from '@sveltejs/kit';
import { lessonEntries } from '#lib/server/lesson-entries.ts';
import { findLesson } from '#lib/server/load-lessons.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = lessonEntries;

/** A lesson as data: the results page asks for it, to name questions by their words and to grade answers. */
export const GET: RequestHandler = async ({ params }) => {
	const found = await findLesson(params.lesson);
	if (!found) error(404, `There is no lesson «${params.lesson}» in the content folder.`);
	return json(found.lesson);
};
