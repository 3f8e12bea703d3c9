import type { Lesson } from '#lib/lesson/lesson.ts';
import { compileLessons } from '#lib/compiler/compile-lessons.ts';
import { readContentFolder } from '#lib/server/content-files.ts';

/** A lesson of a content folder, compiled as the build does it. */
export async function realLesson(folder: string, id: string): Promise<Lesson> {
	const { lessons } = await compileLessons(readContentFolder(folder));
	const found = lessons.find(({ lesson }) => lesson.id === id);
	if (!found) throw new Error(`There is no lesson ${id} in ${folder}.`);
	return found.lesson;
}
