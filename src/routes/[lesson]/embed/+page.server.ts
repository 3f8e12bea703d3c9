import { html as firstPaint } from 'virtual:first-paint-script';
import { packed as script } from 'virtual:lesson-script';
import { html as unpack } from 'virtual:unpack-script';
import { requireLesson } from '#lib/server/require-lesson.ts';
import { packLesson } from '../../../standalone/pack-lesson.ts';
import type { PageServerLoad } from './$types';

export { lessonEntries as entries } from '#lib/server/lesson-entries.ts';

export const csr = false;

/** A page by itself, without the site around it. */
export const load: PageServerLoad = async ({ params }) => {
	const { lesson } = await requireLesson(params.lesson);
	return { bare: true, lesson, packed: packLesson(lesson), firstPaint, script: script + unpack };
};
