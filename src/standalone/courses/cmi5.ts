import { openedCourse } from '#lib/delivery/lms/course-deliveries.ts';
import { openCourse } from '#lib/delivery/lms/cmi5/cmi5-course.ts';

globalThis.pilcrow = { ...globalThis.pilcrow, openCourse: openedCourse(openCourse) };
