import { loadLessons } from './load-lessons.ts';

/** Every lesson, as the entries of a page that each of them has. */
export const lessonEntries = async () => (await loadLessons()).map(({ lesson }) => ({ lesson: lesson.id }));
