import { requireLesson } from '#lib/server/require-lesson.ts';
import type { LayoutServerLoad } from './$types';

/** What all pages of a lesson have in common; those that need the lesson as a whole load it themselves. */
export const load: LayoutServerLoad = async ({ params }) => {
	const { id, title, lang } = (await requireLesson(params.lesson)).lesson;
	return { lang, lesson: { id, title, lang } };
};
