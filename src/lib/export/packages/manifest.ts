import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Settings } from '#lib/quiz/settings/settings.ts';

/** The one page of a package: the lesson as one file. */
export const packagePage = 'index.html';

/** Of a lesson, what a manifest tells. */
export type Described = Pick<Lesson, 'id' | 'title' | 'summary' | 'lang'>;

/**
 * Writes the manifest of a package, which has one page. `site`: the address of the site that the lesson is from; null where it
 * is not known.
 */
export type WriteManifest = (lesson: Described, settings: Settings, site: string | null) => string;
