import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Question } from '#lib/lesson/question-kinds.ts';
import type { Answer } from '#lib/quiz/marking/answer.ts';
import { currentRound, type Attempt, type ItemRecord, type Round } from '#lib/quiz/attempt/attempt.ts';
import { blankAnswer, lastTry, type Judgement } from '#lib/quiz/marking/judge.ts';
import { questionOf } from '#lib/quiz/attempt/queue.ts';
import { draftOf, recordOf } from '#lib/quiz/attempt/record.ts';
import type { Score } from '#lib/quiz/scoring/score.ts';
import type { Settings } from '#lib/quiz/settings/settings.ts';

export interface LessonInput {
	lesson: Lesson;
	settings: Settings;
	/** 0 to 2³² − 1: shuffles where the settings have no seed. */
	seed: number;
	/** Milliseconds since 1970. */
	at: number;
}

export interface LessonContext {
	lesson: Lesson;
	settings: Settings;
	attempt: Attempt;
	/** The question that the review was opened at. */
	reviewed: string | null;
}

/** Commands: what the learner, or the place where answers are kept, asks for. */
export type LessonCommand =
	| { type: 'begin' }
	| { type: 'walk.next' }
	| { type: 'walk.back' }
	| { type: 'walk.leave' }
	| { type: 'attempt.resume'; attempt: Attempt }
	| { type: 'attempt.merge'; attempt: Attempt }
	| { type: 'answer.change'; answer: Answer }
	| { type: 'answer.submit'; at: number }
	| { type: 'answer.retry' }
	| { type: 'answer.reveal' }
	| { type: 'question.skip' }
	| { type: 'question.next' }
	| { type: 'stage.next' }
	| { type: 'stage.reopen' }
	| { type: 'review.open'; question?: string }
	| { type: 'review.close' }
	| { type: 'round.start'; scope: Round['scope']; at: number }
	| { type: 'attempt.delete'; seed: number; at: number };

/** What happened, for deliveries. `practising`: in a round after the first, which changes no reported score. */
export type LessonFact =
	| {
			type: 'answered';
			question: Question;
			answer: Answer;
			at: number;
			judgement: Judgement;
			practising: boolean;
	  }
	| { type: 'completed'; score: Score; practising: boolean }
	| { type: 'deleted' };

type Place = Pick<LessonContext, 'lesson' | 'attempt'>;

/** The question that the learner is at; the machine is in a question's state only while there is one. */
export function currentQuestion({ lesson, attempt }: Place): Question | undefined {
	return 'question' in attempt.place ? questionOf(lesson, attempt.place.question) : undefined;
}

/** What has been given to that question in the current round. */
export function currentRecord({ lesson, attempt }: Place): ItemRecord | undefined {
	const question = currentQuestion({ lesson, attempt });
	return question && recordOf(currentRound(attempt), question.id);
}

/** The answer on the screen: the draft, else the try before, else a blank one. */
export function currentAnswer({ lesson, attempt }: Place): Answer | undefined {
	const question = currentQuestion({ lesson, attempt });
	return (
		question &&
		(draftOf(attempt, question.id) ??
			lastTry(currentRecord({ lesson, attempt }))?.answer ??
			blankAnswer(question))
	);
}
