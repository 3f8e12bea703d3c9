import { error } from '@sveltejs/kit';
import { loadLessons } from '#lib/server/lessons/load-lessons.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = async () =>
	(await loadLessons()).map(({ lesson }) => ({ lesson: lesson.id }));

export const load: PageServerLoad = async ({ params }) => {
	const found = (await loadLessons()).find(({ lesson }) => lesson.id === params.lesson);
	if (!found) error(404, `There is no lesson «${params.lesson}» in the content folder.`);
	return { lang: found.lesson.lang, lesson: found.lesson };
};
