import { articleParagraphs } from '#lib/lesson/article-paragraphs.ts';
import { loadLessons } from '#lib/server/load-lessons.ts';

export async function load() {
	const lessons = await loadLessons();
	return {
		lang: 'en',
		lessons: lessons.map(({ lesson }) => ({
			id: lesson.id,
			title: lesson.title,
			summary: lesson.summary,
			lang: lesson.lang,
			paragraphs: articleParagraphs(lesson).length,
			questions: lesson.questions.length,
		})),
	};
}
