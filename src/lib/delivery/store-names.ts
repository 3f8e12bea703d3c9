import type { Lesson } from '#lib/lesson/lesson.ts';
import { attemptSettings, type Settings } from '#lib/quiz/settings/settings.ts';

export interface StoreNames {
	/** What the names of all that is kept of the lesson begin with (`lessonKey`). */
	lesson: string;
	/** What the names of an attempt begin with (`attemptKey`): one for each way of taking the lesson. */
	attempt: string;
	/** Names that other lessons may have borne too: of them only what this very revision wrote is the lesson's. */
	former?: { lesson: string; attempt: string; revision: string } | undefined;
}

/** What the names of all that is kept of a lesson begin with: one for each site or file, folder and lesson. */
export function lessonKey(place: string, lesson: string): string {
	return `pilcrow ${place} ${lesson}`;
}

/** What the names of an attempt begin with: one for each way of taking the lesson. */
export function attemptKey(place: string, lesson: string, settings: Settings): string {
	const differing = attemptSettings(settings).map(([name, value]) => `${name}=${value}`);
	return [lessonKey(place, lesson), ...differing].join(' ');
}

/**
 * The names under which a page keeps a lesson's answers. `site` is where the site begins; a file is a place of its own,
 * since all files share one storage and two of them may hold lessons of one name. Until this was so, a file's place was
 * the site that it seemed to stand in.
 */
export function storeNames(
	{ lesson: { id, revision }, settings }: { lesson: Lesson; settings: Settings },
	site: URL,
	page: Pick<Location, 'protocol' | 'pathname'>,
): StoreNames {
	const at = (place: string) => ({ lesson: lessonKey(place, id), attempt: attemptKey(place, id, settings) });
	if (page.protocol !== 'file:') return at(site.pathname);
	return { ...at(page.pathname), former: { ...at(site.pathname), revision } };
}
