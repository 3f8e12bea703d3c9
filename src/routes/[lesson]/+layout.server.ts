import { error } from '@sveltejs/kit';
import { findLesson } from '#lib/server/load-lessons.ts';
import { siteAddress } from '#lib/server/site-address.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ params }) => {
	const found = await findLesson(params.lesson);
	if (!found) error(404, `There is no lesson «${params.lesson}» in the content folder.`);
	return { lang: found.lesson.lang, lesson: found.lesson, site: siteAddress() };
};
