import { requireLesson } from '#lib/server/require-lesson.ts';
import type { PageServerLoad } from './$types';

export { lessonEntries as entries } from '#lib/server/lesson-entries.ts';

export const load: PageServerLoad = async ({ params }) => {
	const { lesson, teaching } = await requireLesson(params.lesson);
	return { skip: 'tools' as const, lesson, teaching };
};
