import { requireLesson } from '#lib/server/require-lesson.ts';
import type { PageServerLoad } from './$types';

export { lessonEntries as entries } from '#lib/server/lesson-entries.ts';

export const load: PageServerLoad = async ({ params }) => ({
	skip: 'tools' as const,
	teaching: (await requireLesson(params.lesson)).teaching,
});
