declare module 'virtual:harbour-bridge' {
	import type { Lesson } from '#lib/lesson/lesson.ts';

	/** The small lesson of the tests, `tests/lessons/small/`. */
	export const harbourBridge: Lesson;
}
