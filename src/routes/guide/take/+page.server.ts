import { loadGuideLesson } from '#lib/server/guide-lesson.ts';

export const load = async () => ({ lesson: (await loadGuideLesson()).lesson });
