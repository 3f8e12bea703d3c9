import { enPages } from '#lib/i18n/en-pages.ts';
import { articleParagraphs } from '#lib/lesson/article-paragraphs.ts';
import { drawCard } from '#lib/server/card/draw-card.ts';
import { requireLesson } from '#lib/server/require-lesson.ts';
import type { RequestHandler } from './$types';

export { lessonEntries as entries } from '#lib/server/lesson-entries.ts';
export const prerender = true;

/** The picture that goes with a link to the lesson. Of the article it shows no more than the title that the lesson gives it. */
export const GET: RequestHandler = async ({ params }) => {
	const { lesson } = await requireLesson(params.lesson);
	const { name, headline, size } = enPages.site;
	const line = size(articleParagraphs(lesson).length, lesson.questions.length);
	const picture = await drawCard({ name, title: lesson.title, instead: headline, line });
	return new Response(picture, { headers: { 'content-type': 'image/png' } });
};
