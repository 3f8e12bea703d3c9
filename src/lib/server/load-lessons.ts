import { compileLessons, type CompiledLesson } from '#lib/compiler/compile-lessons.ts';
import { readContentFolder, stampOf } from './content-files.ts';
import { contentFolder } from './content-folder.ts';
import { formatProblems } from '#lib/compiler/problems/problem.ts';

let last: { stamp: string; lessons: Promise<CompiledLesson[]> } | undefined;

/**
 * All lessons of the content folder, for the server's load functions. They are compiled once, and in development
 * again when a file has changed. Throws an error whose message is the formatted problems.
 */
export function loadLessons(): Promise<CompiledLesson[]> {
	const production = process.env.NODE_ENV === 'production';
	if (production && last) return last.lessons;
	const folder = contentFolder();
	const stamp = production ? '' : `${folder}\n${stampOf(folder)}`;
	if (last?.stamp !== stamp) last = { stamp, lessons: compileOrThrow(folder) };
	return last.lessons;
}

/** The lesson of that id; undefined where there is none. Throws as `loadLessons` does. */
export async function findLesson(id: string | undefined): Promise<CompiledLesson | undefined> {
	return (await loadLessons()).find(({ lesson }) => lesson.id === id);
}

async function compileOrThrow(folder: string): Promise<CompiledLesson[]> {
	const { lessons, problems } = await compileLessons(readContentFolder(folder));
	if (problems.length > 0) throw new Error(formatProblems(problems));
	return lessons;
}
