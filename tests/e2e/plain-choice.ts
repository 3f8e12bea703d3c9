import { askedQuestions } from '#lib/quiz/asking/present.ts';
import { questionOf } from '#lib/quiz/attempt/queue.ts';
import { parseSettings } from '#lib/quiz/settings/settings.ts';
import { lessonId } from './answering.ts';
import { builtLesson } from './built-lesson.ts';

/**
 * These settings of the real lesson with a seed by which they ask first for a choice, and no paragraph with it: that is what
 * the page's first script can draw.
 */
export async function plainChoiceFirst(query: string): Promise<string> {
	const { lesson } = await builtLesson(lessonId);
	const { settings } = parseSettings(new URLSearchParams(query));
	for (let seed = 0; seed < 1000; seed++) {
		const first = questionOf(lesson, askedQuestions(lesson, settings, seed)[0]!);
		if (first?.kind === 'choice' && !first.prove) return `${query}&seed=${seed}`;
	}
	throw new Error(`No seed asks for a choice first with ${query}.`);
}
