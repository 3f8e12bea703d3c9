import { requireLesson } from '#lib/server/require-lesson.ts';
import { lessonPageScripts } from '../../standalone/page-scripts.ts';
import type { PageServerLoad } from './$types';

export { lessonEntries as entries } from '#lib/server/lesson-entries.ts';

// The lesson brings scripts of its own, which stand in the page (src/standalone).
export const csr = false;

export const load: PageServerLoad = async ({ params }) => {
	const { lesson } = await requireLesson(params.lesson);
	return { lesson, skip: 'questions' as const, later: lessonPageScripts().later };
};
