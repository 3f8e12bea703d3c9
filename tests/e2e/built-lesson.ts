import { readFile } from 'node:fs/promises';
import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Question } from '#lib/lesson/question-kinds.ts';

/** The data that a page holds, piece by piece. */
export const dataElement = /<script type="application\/json" data-lesson>(\{.*?)<\/script>/gs;

/** The page of a lesson as it was built, and the lesson that it holds. */
export async function builtLesson(id: string): Promise<{ html: string; lesson: Lesson }> {
	const html = await readFile(`build/${id}/index.html`, 'utf8');
	const [lesson, ...questions] = [...html.matchAll(dataElement)].map(
		([, json]) => JSON.parse(json!) as Lesson | Question,
	) as [Lesson, ...Question[]];
	return { html, lesson: { ...lesson, questions } };
}
