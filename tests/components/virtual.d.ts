declare module 'virtual:harbour-bridge' {
	import type { Lesson } from '#lib/lesson/lesson.ts';

	/** The small lesson of the tests, `tests/lessons/small/`. */
	export const harbourBridge: Lesson;
}

declare module 'virtual:compiled-content' {
	import type { CompiledLesson } from '#lib/compiler/compile-lessons.ts';
	import type { Problem } from '#lib/compiler/problems/problem.ts';
	/** The files of `content/`. */
	export const texts: [path: string, text: string][];
	/** What Node compiles of them. */
	export const compiled: { lessons: CompiledLesson[]; problems: Problem[] };
}
