import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Question } from '#lib/lesson/question-kinds.ts';
import type { ItemRecord, Round } from '#lib/quiz/attempt/attempt.ts';
import { judge } from '#lib/quiz/marking/judge.ts';
import { isSelfMarked } from '#lib/quiz/marking/kinds.ts';
import { recordOf } from '#lib/quiz/attempt/record.ts';
import { wholePercent } from './whole-percent.ts';

/**
 * What a question earned: 0 to 1. Right at the first try 1, at a later one ½, parts by their share. The best try
 * counts, so that trying again never costs what was earned.
 */
export function pointsOf(question: Question, record: ItemRecord | undefined): number {
	const earned =
		record?.tries.map(({ answer }, i) => judge(question, answer).share * (i === 0 ? 1 : 0.5)) ?? [];
	return Math.max(0, ...earned);
}

/** How a question went: in words, marks and pictures alike. `written`: answered, and marked by the learner alone. */
export const outcomes = ['right', 'retried', 'partly', 'missed', 'written', 'open'] as const;
export type Outcome = (typeof outcomes)[number];

export function outcomeOf(question: Question, record: ItemRecord | undefined): Outcome {
	if (!record) return 'open';
	if (isSelfMarked(question)) return 'written';
	const judged = record.tries.map(({ answer }) => judge(question, answer));
	if (judged[0]?.right) return 'right';
	if (judged.some(({ right }) => right)) return 'retried';
	return judged.some(({ share }) => share > 0) ? 'partly' : 'missed';
}

export interface Score {
	/** 0 to `outOf`. */
	points: number;
	/** How many questions were asked that are marked. */
	outOf: number;
	/** How many were right at the first try, and how many were answered at all. */
	rightFirst: number;
	answered: number;
	/** Points as a whole per cent: see `wholePercent`. */
	percent: number;
}

/** Whether a question is one to look at again: none that its learner marks is. */
export function isMissed(question: Question, record: ItemRecord | undefined): boolean {
	return !isSelfMarked(question) && outcomeOf(question, record) !== 'right';
}

/** The score of some questions of a round. Those that the lesson no longer has, and those that learners mark, do not count. */
export function scoreOf(
	{ questions }: Pick<Lesson, 'questions'>,
	round: Round,
	among?: (question: Question) => boolean,
): Score {
	const asked = questions.filter(
		(question) =>
			!isSelfMarked(question) && round.questions.includes(question.id) && (among?.(question) ?? true),
	);
	const records = asked.map((question) => ({ question, record: recordOf(round, question.id) }));
	const points = records.reduce((sum, { question, record }) => sum + pointsOf(question, record), 0);
	return {
		points,
		outOf: asked.length,
		rightFirst: records.filter(({ question, record }) => outcomeOf(question, record) === 'right').length,
		answered: records.filter(({ record }) => record !== undefined).length,
		percent: wholePercent(points, asked.length),
	};
}

/** Ids of the questions of a round that did not come right at the first try, in the order asked. */
export function missedQuestions({ questions }: Pick<Lesson, 'questions'>, round: Round): string[] {
	return round.questions.filter((id) => {
		const question = questions.find((question) => question.id === id);
		return question !== undefined && isMissed(question, recordOf(round, id));
	});
}
