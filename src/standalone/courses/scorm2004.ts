import { openedCourse } from '#lib/delivery/lms/course-deliveries.ts';
import { openCourse } from '#lib/delivery/lms/scorm/scorm-2004-course.ts';

globalThis.pilcrow = { ...globalThis.pilcrow, openCourse: openedCourse(openCourse) };
