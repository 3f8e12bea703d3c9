import type { BlockHtml } from '#lib/lesson/article.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import { compileLesson } from './compile-lesson.ts';
import type { ContentFiles } from './content-files.ts';
import { topOf } from '#lib/compiler/problems/place.ts';
import { Problems, type Problem } from '#lib/compiler/problems/problem.ts';

export interface CompiledLesson {
	lesson: Lesson;
	/** `teaching.md`, for the teacher. */
	teaching: BlockHtml | null;
}

/**
 * Compiles a content folder: lessons in the order of their folders' names, and all problems, in the order of files
 * and lines. A lesson with a problem is not among the lessons.
 */
export async function compileLessons(
	files: ContentFiles,
): Promise<{ lessons: CompiledLesson[]; problems: Problem[] }> {
	const problems = new Problems();
	const lessons: CompiledLesson[] = [];
	const paths = files.list();
	if (paths === null) problems.report('content-missing', topOf('.'), files.name);

	const folders = new Map<string, string[]>();
	for (const path of paths ?? []) {
		const [folder = '', ...rest] = path.split('/');
		if (rest.length === 0)
			problems.report(
				'unknown-file',
				topOf(path),
				'Move it into the folder of a lesson, or out of the content folder.',
			);
		else
			folders.set(
				folder,
				[...(folders.get(folder) ?? []), rest.join('/')].filter((path) => path !== ''),
			);
	}
	if (paths !== null && folders.size === 0) problems.report('content-empty', topOf('.'), files.name);
	for (const [folder, names] of folders) {
		const compiled = await compileLesson(folder, names, (name) => files.read(`${folder}/${name}`), problems);
		if (compiled) lessons.push(compiled);
	}
	return { lessons, problems: problems.sorted() };
}
