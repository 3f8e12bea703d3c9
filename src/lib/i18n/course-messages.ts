import { enCourse } from './en-course.ts';
import { languageOf, type Language } from './messages.ts';

export type CourseMessages = typeof enCourse;

const catalogues = { en: enCourse } satisfies Record<Language, CourseMessages>;

/** What is said of a course, for a BCP 47 tag: in its own language where there is a catalogue for it, else in English. */
export const courseMessagesFor = (tag: string): CourseMessages => catalogues[languageOf(tag) ?? 'en'];
