import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Stage } from '#lib/lesson/question.ts';
import { at, type Attempt } from './attempt.ts';
import { nextQuestion, openQuestions, questionOf, roundStages } from './queue.ts';
import type { Settings } from '#lib/quiz/settings/settings.ts';

/** The first stage that still has open questions; with `after`, the first such stage behind that one. */
export function openStage(
	lesson: Lesson,
	attempt: Attempt,
	settings: Settings,
	after?: Stage,
): Stage | undefined {
	const all = roundStages(lesson, attempt);
	return all
		.slice(after ? all.indexOf(after) + 1 : 0)
		.find((stage) => openQuestions(lesson, attempt, settings, stage).length > 0);
}

/** The attempt at the first open question of a stage, or where it was if there is none. */
export function atStage(
	lesson: Lesson,
	attempt: Attempt,
	settings: Settings,
	stage: Stage | undefined,
): Attempt {
	const first = stage && openQuestions(lesson, attempt, settings, stage)[0];
	return first ? at(attempt, { at: 'answering', question: first.id }) : attempt;
}

/** The attempt at the question that follows the one it is at, or where it was if there is none in the stage. */
export function atNext(lesson: Lesson, attempt: Attempt, settings: Settings): Attempt {
	const current = 'question' in attempt.place ? questionOf(lesson, attempt.place.question) : undefined;
	const next = current && nextQuestion(lesson, attempt, settings, current);
	return next ? at(attempt, { at: 'answering', question: next.id }) : attempt;
}

/** The stage of the place that the learner is at; undefined at the opening and in the results. */
export function stageOf(lesson: Lesson, { place }: Attempt): Stage | undefined {
	if ('stage' in place) return place.stage;
	return 'question' in place ? questionOf(lesson, place.question)?.stage : undefined;
}
