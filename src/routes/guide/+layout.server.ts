import { error } from '@sveltejs/kit';
import { loadLessons } from '#lib/server/load-lessons.ts';
import type { LayoutServerLoad } from './$types';

/** The lesson of this site that links of the guide lead to. */
export const load: LayoutServerLoad = async () => {
	const [first] = await loadLessons();
	if (!first) error(500, 'The content folder holds no lesson.');
	const { id, title } = first.lesson;
	return { lang: 'en', tried: { id, title } };
};
