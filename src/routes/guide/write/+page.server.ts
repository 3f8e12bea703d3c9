import { loadGuideLesson } from '#lib/server/guide-lesson.ts';

export const load = () => loadGuideLesson();
