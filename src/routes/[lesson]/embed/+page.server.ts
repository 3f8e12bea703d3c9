import { packLesson } from '../../../standalone/pack-lesson.ts';
import type { PageServerLoad } from './$types';

export { lessonEntries as entries } from '#lib/server/lesson-entries.ts';

/** A page by itself, without the site around it. */
export const load: PageServerLoad = async ({ parent }) => {
	const { lesson } = await parent();
	return { bare: true, packed: packLesson(lesson) };
};
