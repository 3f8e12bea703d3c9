import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Question } from '#lib/lesson/question-kinds.ts';
import type { Stage } from '#lib/lesson/question.ts';
import { currentRound, type Round, type Work } from './attempt.ts';
import { isSettled } from '#lib/quiz/marking/judge.ts';
import { recordOf } from './record.ts';
import type { Settings } from '#lib/quiz/settings/settings.ts';

/** The question of that id. */
export function questionOf({ questions }: Pick<Lesson, 'questions'>, id: string): Question | undefined {
	return questions.find((question) => question.id === id);
}

/** The questions of a round, or of the current one, in the order asked. */
export function roundQuestions(lesson: Lesson, of: Work | Round): Question[] {
	const { questions } = 'rounds' in of ? currentRound(of) : of;
	return questions.flatMap((id) => questionOf(lesson, id) ?? []);
}

/** The stages that the current round has questions of, in order. */
export function roundStages(lesson: Lesson, work: Work): Stage[] {
	return [...new Set(roundQuestions(lesson, work).map(({ stage }) => stage))];
}

/** The questions of a stage that are still open, in the order in which they come: those put off come last. */
export function openQuestions(lesson: Lesson, work: Work, settings: Settings, stage: Stage): Question[] {
	const round = currentRound(work);
	const open = roundQuestions(lesson, work).filter(
		(question) => question.stage === stage && !isSettled(question, recordOf(round, question.id), settings),
	);
	// −1 for what was never put off keeps the asked order: the sort is stable.
	return open.sort((a, b) => round.skips.indexOf(a.id) - round.skips.indexOf(b.id));
}

/** The question that comes after this one in its stage; undefined where it is the last open one. */
export function nextQuestion(
	lesson: Lesson,
	work: Work,
	settings: Settings,
	current: Question,
): Question | undefined {
	const others = openQuestions(lesson, work, settings, current.stage).filter(({ id }) => id !== current.id);
	return others[0];
}

/** The stage after this one in the current round; undefined after the last. */
export function nextStage(lesson: Lesson, work: Work, stage: Stage): Stage | undefined {
	const all = roundStages(lesson, work);
	return all[all.indexOf(stage) + 1];
}

/**
 * Whether putting a question off leads to another one: not where it is the last open one of its stage, and not where
 * every open one has been put off before. Somebody who has seen them all and answers none must get out.
 */
export function canPutOff(lesson: Lesson, work: Work, settings: Settings, current: Question): boolean {
	const { skips } = currentRound(work);
	const open = openQuestions(lesson, work, settings, current.stage);
	return open.some(({ id }) => id !== current.id) && open.some(({ id }) => !skips.includes(id));
}
