import type { Lesson } from '#lib/lesson/lesson.ts';

/** An id may come from anybody's link: what is none must not become an address. */
const idPattern = /^[a-z][a-z0-9-]{0,63}$/;

/**
 * The lesson of that id, in the edition that the site has now; null where it has none, or cannot be reached. Nothing is
 * sent but the id, as part of the address, and to this site alone.
 */
export async function loadLesson(id: string, load: typeof fetch = fetch): Promise<Lesson | null> {
	if (!idPattern.test(id)) return null;
	try {
		const response = await load(`lessons/${id}.json`);
		const lesson: unknown = response.ok ? await response.json() : null;
		return isLesson(lesson, id) ? lesson : null;
	} catch {
		return null;
	}
}

/** The site made it: what is looked at is whether it is that file, and not a page that a host sends instead. */
function isLesson(lesson: unknown, id: string): lesson is Lesson {
	return (
		typeof lesson === 'object' &&
		lesson !== null &&
		'id' in lesson &&
		lesson.id === id &&
		'questions' in lesson &&
		Array.isArray(lesson.questions)
	);
}
