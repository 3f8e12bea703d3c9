import { error } from '@sveltejs/kit';
import { findLesson } from './load-lessons.ts';

/** A lesson with its teaching notes, by its id. Answers with 404 where the content folder has none of that id. */
export async function requireLesson(id: string) {
	const found = await findLesson(id);
	if (!found) error(404, `There is no lesson «${id}» in the content folder.`);
	return found;
}
