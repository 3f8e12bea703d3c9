import type { Plugin } from 'vite';
import { realLesson } from '#tests/lessons/real-lesson.ts';

const id = 'virtual:harbour-bridge';

/** Gives component tests the small lesson, compiled as the build does it, as the module `virtual:harbour-bridge`. */
export function smallLessonPlugin(): Plugin {
	return {
		name: 'pilcrow-test:small-lesson',
		resolveId: (source) => (source === id ? `\0${id}` : undefined),
		async load(resolved) {
			if (resolved !== `\0${id}`) return;
			const lesson = await realLesson('tests/lessons/small', 'harbour-bridge');
			return `export const harbourBridge = ${JSON.stringify(lesson)};`;
		},
	};
}
