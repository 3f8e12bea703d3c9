import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Question } from '#lib/lesson/question-kinds.ts';
import type { Settings } from '#lib/quiz/settings/settings.ts';
import { shuffle } from './shuffle.ts';
import { spreadQuestions } from './spread-questions.ts';

/** What of the settings fixes an order on the screen. */
export type Shuffling = Pick<Settings, 'shuffle'>;

/**
 * The ids of the questions in the order in which they are asked: stage by stage, by the author's order within a stage
 * or, with `shuffle: all`, by the seed. Of a short lesson the core ones alone, where it has any; with a `count` only so many of them: those asked `before`, which an edit of the
 * lesson must not swap for others, and as many more as are wanting.
 */
export function askedQuestions(
	{ questions }: Pick<Lesson, 'questions'>,
	{ stages, shuffle: shuffled, count, length }: Pick<Settings, 'stages' | 'shuffle' | 'count' | 'length'>,
	seed: number,
	before: readonly string[] = [],
): string[] {
	const ofStages = questions.filter(({ stage }) => stages.includes(stage));
	const core = length === 'short' ? ofStages.filter(({ id, core }) => core || before.includes(id)) : [];
	const possible = core.length > 0 ? core : ofStages;
	const asked = count === null ? possible : spreadQuestions(possible, count, seed, before);
	return stages.flatMap((stage) => {
		const ids = asked.filter((question) => question.stage === stage).map(({ id }) => id);
		return shuffled === 'all' ? shuffle(ids, seed, stage) : ids;
	});
}

/** A question's choices, statements or the like in the order in which the screen shows them. */
export function presented<T>(
	items: readonly T[],
	question: Question,
	settings: Shuffling,
	seed: number,
): T[] {
	return settings.shuffle === 'off' ? [...items] : shuffle(items, seed, question.id);
}
