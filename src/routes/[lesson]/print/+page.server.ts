export { lessonEntries as entries } from '#lib/server/lessons/lesson-entries.ts';
