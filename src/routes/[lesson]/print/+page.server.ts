import { requireLesson } from '#lib/server/require-lesson.ts';
import type { PageServerLoad } from './$types';

export { lessonEntries as entries } from '#lib/server/lesson-entries.ts';

export const load: PageServerLoad = async ({ params }) => ({
	skip: 'sheets' as const,
	lesson: (await requireLesson(params.lesson)).lesson,
});
