import { assign, emit, raise } from 'xstate';
import type { Question } from '#lib/lesson/question-kinds.ts';
import type { Stage } from '#lib/lesson/question.ts';
import { walkCards } from '#lib/lesson/walk-cards.ts';
import type { Answer } from '#lib/quiz/marking/answer.ts';
import {
	currentRound,
	newWork,
	withNewRound,
	type Attempt,
	type Round,
	type Work,
} from '#lib/quiz/attempt/attempt.ts';
import { isSettled, obstacleTo } from '#lib/quiz/marking/judge.ts';
import { leftOut } from '#lib/quiz/attempt/left-out.ts';
import { withLength } from '#lib/quiz/attempt/with-length.ts';
import { lessonLengths } from '#lib/quiz/asking/lesson-lengths.ts';
import { openStage } from '#lib/quiz/attempt/progress.ts';
import { canPutOff, nextQuestion, questionOf } from '#lib/quiz/attempt/queue.ts';
import { withAssessment, withDraft, withReveal, withSkip, withTry } from '#lib/quiz/attempt/record.ts';
import { missedQuestions } from '#lib/quiz/scoring/score.ts';
import { cardWithin, walkDue, withWalked } from '#lib/quiz/attempt/walk.ts';
import {
	currentAnswer,
	currentQuestion,
	currentRecord,
	leftInStage,
	questionsFollow,
	type LessonCommand,
	type LessonContext,
	type LessonInput,
} from './lesson-context.ts';
import { outsideStages, positionAt, type Position } from './position.ts';
import { setup } from './setup.ts';
import { answeredFact, begunFact, completedFact, type LessonFact } from './lesson-fact.ts';

interface Scope {
	context: LessonContext;
}

/** The work changed in what concerns the question that the learner is at; unchanged where there is none. */
function onQuestion(context: LessonContext, change: (question: Question) => Work): Work {
	const question = currentQuestion(context);
	return question ? change(question) : context.work;
}

/** A guard that holds only while there is a question. */
function ofQuestion(test: (context: LessonContext, question: Question) => boolean) {
	return ({ context }: Scope) => {
		const question = currentQuestion(context);
		return question !== undefined && test(context, question);
	};
}

/** A guard on which side of its questions the stage's walk comes, if it is still to come. */
function walkStillDue(side: 'before' | 'after') {
	return ({ context: { lesson, work, settings, stage } }: Scope) =>
		walkDue(lesson, work, settings, stage, side);
}

function atStage(stage: Stage | undefined): Position {
	return { ...outsideStages, stage: stage ?? null };
}

function atCard({ lesson, stage, card }: LessonContext, by: 1 | -1): Partial<Position> {
	return stage ? { card: cardWithin(lesson, stage, card + by) } : {};
}

/** What a new round would ask: all that the first one did, or what was missed in the current one. */
function againIn({ lesson, work }: LessonContext, scope: Round['scope']): string[] {
	return scope === 'missed' ? missedQuestions(lesson, currentRound(work)) : work.rounds[0]!.questions;
}

export const lessonSetup = setup({
	types: {
		context: {} as LessonContext,
		input: {} as LessonInput,
		events: {} as LessonCommand,
		emitted: {} as LessonFact,
		tags: {} as 'locked' | 'evidence-shown',
	},
	actions: {
		takeUp: assign(({ context }, { attempt: { place, ...work } }: { attempt: Attempt }) => ({
			work,
			...positionAt(place, context.lesson),
		})),
		resumeThere: raise(({ event }) => event),
		reopenReview: raise(({ context: { reviewed }, event: { at } }) => ({
			type: 'review.open' as const,
			question: reviewed ?? undefined,
			at,
		})),
		merge: assign({ work: (_, { work }: { work: Work }) => work }),
		forget: assign(({ context: { lesson, settings } }, { seed, at }: { seed: number; at: number }) => ({
			work: newWork(lesson, settings, seed, at),
			...outsideStages,
			shown: 0,
			reviewed: null,
		})),
		chooseLength: assign({
			work: ({ context: { lesson, work, settings } }, { length }: { length?: Attempt['length'] }) =>
				length && lessonLengths(lesson, settings, work.seed).length > 1
					? withLength(work, lesson, settings, length)
					: work,
		}),
		extend: assign({
			work: ({ context: { lesson, work, settings } }) => withLength(work, lesson, settings, 'whole'),
		}),
		enterFirstStage: assign(({ context: { lesson, work, settings } }) =>
			atStage(openStage(lesson, work, settings)),
		),
		enterNextStage: assign(({ context: { lesson, work, settings, stage } }) =>
			atStage(openStage(lesson, work, settings, stage)),
		),
		leaveStages: assign(outsideStages),
		nextCard: assign(({ context }) => atCard(context, 1)),
		previousCard: assign(({ context }) => atCard(context, -1)),
		finishWalk: assign({
			work: ({ context: { work, stage } }) => (stage === null ? work : withWalked(work, stage)),
			card: 0,
		}),
		askFirst: assign({ question: ({ context }) => leftInStage(context)[0]?.id ?? null }),
		askNext: assign({
			question: ({ context }) => {
				const { lesson, work, settings, question } = context;
				const current = currentQuestion(context);
				return (current && nextQuestion(lesson, work, settings, current)?.id) ?? question;
			},
		}),
		leaveQuestion: assign({ question: null }),
		noteWhenShown: assign({ shown: ({ event }) => event.at }),
		keepDraft: assign({
			work: ({ context }, { answer }: { answer: Answer }) =>
				onQuestion(context, ({ id }) => withDraft(context.work, id, answer)),
		}),
		keepTry: assign({
			work: ({ context }, { at }: { at: number }) =>
				onQuestion(context, ({ id }) => withTry(context.work, id, currentAnswer(context)!, at)),
		}),
		revealKey: assign({
			work: ({ context }) => onQuestion(context, ({ id }) => withReveal(context.work, id)),
		}),
		putOff: assign({
			work: ({ context }) => onQuestion(context, ({ id }) => withSkip(context.work, id)),
		}),
		keepAssessment: assign({
			work: ({ context: { work } }, { question, met, at }: { question: string; met: string[]; at: number }) =>
				withAssessment(work, question, met, at),
		}),
		startRound: assign({
			work: ({ context }, { scope, at }: { scope: Round['scope']; at: number }) =>
				withNewRound(context.work, scope, againIn(context, scope), at),
		}),
		openReview: assign({
			// It may come from an address.
			reviewed: ({ context }, { question = '' }: { question?: string }) =>
				questionOf(context.lesson, question)?.id ?? null,
		}),
		emitBegun: emit(({ context, event }) => begunFact(context, event.at, event.type === 'attempt.resume')),
		emitAnswered: emit(({ context }) => answeredFact(context)),
		emitCompleted: emit(({ context, event }) => completedFact(context, event.at)),
		emitDeleted: emit({ type: 'deleted' }),
	},
	guards: {
		inPractice: ({ context }) => context.settings.mode === 'practice',
		inTest: ({ context }) => context.settings.mode === 'test',
		leftAt: ({ event }, place: string) => event.type === 'attempt.resume' && event.attempt.place.at === place,
		questionsLeft: ({ context: { lesson, work, settings } }) =>
			openStage(lesson, work, settings) !== undefined,
		questionsLeftInStage: ({ context }) => leftInStage(context).length > 0,
		questionsFollow: ({ context }) => questionsFollow(context),
		anotherQuestionLeft: ofQuestion(
			({ lesson, work, settings }, question) => nextQuestion(lesson, work, settings, question) !== undefined,
		),
		anotherStageLeft: ({ context: { lesson, work, settings, stage } }) =>
			openStage(lesson, work, settings, stage) !== undefined,
		walkComesFirst: walkStillDue('before'),
		walkComesNow: walkStillDue('after'),
		moreCards: ({ context: { lesson, stage, card } }) =>
			stage !== null && card < walkCards(lesson, stage).length - 1,
		submittable: ofQuestion(
			(context, question) =>
				obstacleTo(question, currentAnswer(context)!, currentRecord(context), context.settings) === null,
		),
		tried: ofQuestion((context) => currentRecord(context) !== undefined),
		settled: ofQuestion((context, question) => isSettled(question, currentRecord(context), context.settings)),
		canPutOff: ofQuestion(({ lesson, work, settings }, question) =>
			canPutOff(lesson, work, settings, question),
		),
		somethingLeftOut: ({ context: { lesson, work, settings } }) => leftOut(lesson, work, settings) > 0,
		somethingToAsk: ({ context }, { scope }: { scope: Round['scope'] }) => againIn(context, scope).length > 0,
	},
});
