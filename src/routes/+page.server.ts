import { articleParagraphs } from '#lib/lesson/article-paragraphs.ts';
import { excerptOf } from '#lib/player/sample/excerpt-of.ts';
import { lessonLengths } from '#lib/quiz/asking/lesson-lengths.ts';
import { defaultSettings } from '#lib/quiz/settings/settings.ts';
import { loadLessons } from '#lib/server/load-lessons.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
	const lessons = (await loadLessons()).map(({ lesson }) => lesson);
	const sample = lessons[0] ? excerptOf(lessons[0]) : null;
	return {
		lang: 'en',
		skip: sample ? ('question' as const) : ('content' as const),
		sample,
		lessons: lessons.map((lesson) => ({
			id: lesson.id,
			title: lesson.title,
			summary: lesson.summary,
			lang: lesson.lang,
			age: lesson.age,
			minutes: lessonLengths(lesson, defaultSettings).map(({ minutes }) => minutes),
			paragraphs: articleParagraphs(lesson).length,
			questions: lesson.questions.length,
		})),
	};
};
