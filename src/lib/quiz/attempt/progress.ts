import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Stage } from '#lib/lesson/question.ts';
import type { Settings } from '#lib/quiz/settings/settings.ts';
import { currentRound, type Work } from './attempt.ts';
import { openQuestions, roundStages } from './queue.ts';

/** How far the learner is in the current round: how many of its questions were answered. */
export interface Progress {
	answered: number;
	of: number;
}

export function progressOf(work: Work): Progress {
	const { records, questions } = currentRound(work);
	return { answered: records.length, of: questions.length };
}

/** The first stage that still has open questions; with `after`, the first such stage behind that one. */
export function openStage(
	lesson: Lesson,
	work: Work,
	settings: Settings,
	after?: Stage | null,
): Stage | undefined {
	const all = roundStages(lesson, work);
	return all
		.slice(after ? all.indexOf(after) + 1 : 0)
		.find((stage) => openQuestions(lesson, work, settings, stage).length > 0);
}
