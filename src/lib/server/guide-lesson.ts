import { compileLessons } from '#lib/compiler/compile-lessons.ts';
import { formatProblems } from '#lib/compiler/problems/problem.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import { readContentFolder } from './content-files.ts';

/** A file of a lesson as its author wrote it. */
export interface LessonFile {
	/** Path within the lesson's folder. */
	path: string;
	text: string;
}

const folder = 'src/lib/guide/content';

/**
 * The lesson that the guide shows and plays, and the very files that it is compiled from. Throws an error whose message is
 * the formatted problems.
 */
export async function loadGuideLesson(): Promise<{ lesson: Lesson; files: LessonFile[] }> {
	const content = readContentFolder(folder);
	const { lessons, problems } = await compileLessons(content);
	const lesson = lessons[0]?.lesson;
	if (!lesson || problems.length > 0) throw new Error(formatProblems(problems));
	const files = (content.list() ?? []).map((path) => ({
		path: path.slice(lesson.id.length + 1),
		text: new TextDecoder().decode(content.read(path)),
	}));
	return { lesson, files };
}
