import { error, json } from '@sveltejs/kit';
import { loadLessons } from '#lib/server/lessons/load-lessons.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = async () =>
	(await loadLessons()).map(({ lesson }) => ({ lesson: lesson.id }));

/** A lesson as data: the results page asks for it, to tell of questions by their words and to grade answers. */
export const GET: RequestHandler = async ({ params }) => {
	const found = (await loadLessons()).find(({ lesson }) => lesson.id === params.lesson);
	if (!found) error(404, `There is no lesson «${params.lesson}» in the content folder.`);
	return json(found.lesson);
};
