import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Question } from '#lib/lesson/question-kinds.ts';
import type { Answer } from '#lib/quiz/marking/answer.ts';
import {
	currentRound,
	type Attempt,
	type ItemRecord,
	type Round,
	type Work,
} from '#lib/quiz/attempt/attempt.ts';
import { blankAnswer, lastTry } from '#lib/quiz/marking/judge.ts';
import { openQuestions, questionOf } from '#lib/quiz/attempt/queue.ts';
import { draftOf, recordOf } from '#lib/quiz/attempt/record.ts';
import { walkOf, type Settings } from '#lib/quiz/settings/settings.ts';
import type { Position } from './position.ts';

export interface LessonInput {
	lesson: Lesson;
	settings: Settings;
	/** 0 to 2³² − 1: shuffles where the settings have no seed. */
	seed: number;
	/** Milliseconds since 1970. */
	at: number;
}

export interface LessonContext extends Position {
	lesson: Lesson;
	settings: Settings;
	work: Work;
	/** When the question came onto the screen to be answered: at first, again, or from under a review. */
	shown: number;
	/** The question that the review was opened at. */
	reviewed: string | null;
}

/** Commands: what the learner, or the place where answers are kept, asks for. */
export type Command =
	/** In that length, where the learner may choose it. */
	| { type: 'begin'; length?: Attempt['length'] }
	| { type: 'walk.next' }
	| { type: 'walk.back' }
	| { type: 'walk.leave' }
	| { type: 'attempt.resume'; attempt: Attempt }
	/** What is done, together with what was done elsewhere. */
	| { type: 'attempt.merge'; work: Work }
	| { type: 'answer.change'; answer: Answer }
	| { type: 'answer.submit' }
	| { type: 'answer.retry' }
	| { type: 'answer.reveal' }
	| { type: 'answer.assess'; question: string; met: string[] }
	| { type: 'question.skip' }
	| { type: 'question.next' }
	| { type: 'stage.next' }
	| { type: 'stage.reopen' }
	| { type: 'review.open'; question?: string }
	| { type: 'review.close' }
	| { type: 'round.start'; scope: Round['scope'] }
	/** All that a short lesson has left out is asked as well. */
	| { type: 'attempt.extend' }
	| { type: 'attempt.delete'; seed: number };

/** A command as the machine takes it; `at`: when it was given, in milliseconds since 1970. */
export type LessonCommand = Command & { at: number };

/** The question that the learner is at; the machine is in a question's state only while there is one. */
export function currentQuestion({
	lesson,
	question,
}: Pick<LessonContext, 'lesson' | 'question'>): Question | undefined {
	return question === null ? undefined : questionOf(lesson, question);
}

/** What has been given to that question in the current round. */
export function currentRecord({
	work,
	question,
}: Pick<LessonContext, 'work' | 'question'>): ItemRecord | undefined {
	return question === null ? undefined : recordOf(currentRound(work), question);
}

/** The answer on the screen: the draft, else the try before, else a blank one. */
export function currentAnswer(context: LessonContext): Answer | undefined {
	const question = currentQuestion(context);
	return (
		question &&
		(draftOf(context.work, question.id) ?? lastTry(currentRecord(context))?.answer ?? blankAnswer(question))
	);
}

/** The open questions of the stage that the learner is in. */
export function leftInStage({ lesson, work, settings, stage }: LessonContext): Question[] {
	return stage ? openQuestions(lesson, work, settings, stage) : [];
}

/** Whether the stage's questions come behind its walk: else the walk ends the stage. */
export function questionsFollow(context: LessonContext): boolean {
	return walkOf(context.settings) === 'before' && leftInStage(context).length > 0;
}
