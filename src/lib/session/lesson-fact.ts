import type { Question } from '#lib/lesson/question-kinds.ts';
import { currentRound } from '#lib/quiz/attempt/attempt.ts';
import { progressOf, type Progress } from '#lib/quiz/attempt/progress.ts';
import type { Answer } from '#lib/quiz/marking/answer.ts';
import { judge, lastTry, type Judgement } from '#lib/quiz/marking/judge.ts';
import { isSelfMarked } from '#lib/quiz/marking/kinds.ts';
import { scoreOf, type Score } from '#lib/quiz/scoring/score.ts';
import { currentQuestion, currentRecord, type LessonContext } from './lesson-context.ts';

interface Happened {
	/** Milliseconds since 1970. */
	at: number;
	/** In a round after the first, which changes no reported score. */
	practising: boolean;
	/** In the round, when this had happened. */
	progress: Progress;
}

/** What happened, for deliveries. */
export type LessonFact =
	/** The learner has begun, or gone on with what was kept (`resumed`). */
	| ({ type: 'begun'; resumed: boolean } & Happened)
	| ({
			type: 'answered';
			question: Question;
			answer: Answer;
			/** Which try of the question it was in its round, counted from 1. */
			try: number;
			/** How long the learner took, in milliseconds: since the question came onto the screen for this try, last after a review. */
			latency: number;
			/** With the mark of each piece of the answer; null where learners mark it. */
			judgement: Judgement | null;
	  } & Happened)
	| ({ type: 'completed'; score: Score } & Happened)
	/** All that was given is gone, and what was reported before it is void. */
	| { type: 'deleted' };

function happened({ work }: LessonContext, at: number): Happened {
	return { at, practising: work.round !== 0, progress: progressOf(work) };
}

export function begunFact(context: LessonContext, at: number, resumed: boolean): LessonFact {
	return { type: 'begun', resumed, ...happened(context, at) };
}

/** That the last try of the current question was made: the question must have one. */
export function answeredFact(context: LessonContext): LessonFact {
	const question = currentQuestion(context)!;
	const record = currentRecord(context)!;
	const { answer, at } = lastTry(record)!;
	return {
		type: 'answered',
		question,
		answer,
		try: record.tries.length,
		// A clock may be set back.
		latency: Math.max(0, at - context.shown),
		judgement: isSelfMarked(question) ? null : judge(question, answer),
		...happened(context, at),
	};
}

export function completedFact(context: LessonContext, at: number): LessonFact {
	const score = scoreOf(context.lesson, currentRound(context.work));
	return { type: 'completed', score, ...happened(context, at) };
}
