export { lessonEntries as entries } from '#lib/server/lesson-entries.ts';
