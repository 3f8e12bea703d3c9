import { html as firstPaint } from 'virtual:first-paint-script';
import { html as script } from 'virtual:lesson-script';
import { requireLesson } from '#lib/server/require-lesson.ts';
import { siteAddress } from '#lib/server/site-address.ts';
import type { PageServerLoad } from './$types';

export { lessonEntries as entries } from '#lib/server/lesson-entries.ts';

// The lesson brings a script of its own, which stands in the page (src/standalone).
export const csr = false;

export const load: PageServerLoad = async ({ params }) => {
	const { lesson } = await requireLesson(params.lesson);
	return { lesson, site: siteAddress(), firstPaint, script };
};
