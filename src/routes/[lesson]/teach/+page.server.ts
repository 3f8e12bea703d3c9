import { findLesson } from '#lib/server/load-lessons.ts';
import type { PageServerLoad } from './$types';

export { lessonEntries as entries } from '#lib/server/lesson-entries.ts';

export const load: PageServerLoad = async ({ params }) => {
	const found = await findLesson(params.lesson);
	return { teaching: found?.teaching ?? null };
};
