import type { Lms, OpenCourse } from './course.ts';

/** What opens a course, by its standard; each is a script of its own, which only the packages of that standard have. */
export const courses: Record<Lms, () => Promise<{ openCourse: OpenCourse }>> = {
	scorm12: () => import('./scorm/scorm-12-course.ts'),
	scorm2004: () => import('./scorm/scorm-2004-course.ts'),
	cmi5: () => import('./cmi5/cmi5-course.ts'),
};
