import { assign, emit, setup } from 'xstate';
import type { Question } from '#lib/lesson/question-kinds.ts';
import { walkCards } from '#lib/lesson/walk-cards.ts';
import type { Answer } from '#lib/quiz/marking/answer.ts';
import {
	at,
	currentRound,
	newAttempt,
	withNewRound,
	type Attempt,
	type Place,
	type Round,
} from '#lib/quiz/attempt/attempt.ts';
import { isSettled, judge, obstacleTo, triesLeft } from '#lib/quiz/marking/judge.ts';
import { mergeAttempts } from '#lib/quiz/attempt/merge.ts';
import { atNext, atStage, openStage, stageOf } from '#lib/quiz/attempt/progress.ts';
import { canPutOff, nextQuestion, openQuestions, questionOf } from '#lib/quiz/attempt/queue.ts';
import { withDraft, withReveal, withSkip, withTry } from '#lib/quiz/attempt/record.ts';
import { missedQuestions, scoreOf } from '#lib/quiz/scoring/score.ts';
import { walkOf } from '#lib/quiz/settings/settings.ts';
import { atCard, walkDue, withWalked } from '#lib/quiz/attempt/walk.ts';
import {
	currentAnswer,
	currentQuestion,
	currentRecord,
	type LessonCommand,
	type LessonContext,
	type LessonFact,
	type LessonInput,
} from './lesson-context.ts';

/** The attempt changed in what concerns the question that the learner is at; unchanged where there is none. */
function onQuestion(context: LessonContext, change: (question: Question) => Attempt): Attempt {
	const question = currentQuestion(context);
	return question ? change(question) : context.attempt;
}

/** A guard that holds only while there is a question. */
function isCurrent(test: (context: LessonContext, question: Question) => boolean) {
	return ({ context }: { context: LessonContext }) => {
		const question = currentQuestion(context);
		return question !== undefined && test(context, question);
	};
}

/** What a new round would ask: all that the first one did, or what was missed in the current one. */
function againIn({ lesson, attempt }: LessonContext, scope: Round['scope']): string[] {
	return scope === 'missed' ? missedQuestions(lesson, currentRound(attempt)) : attempt.rounds[0]!.questions;
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
		take: assign({ attempt: (_, { attempt }: { attempt: Attempt }) => attempt }),
		merge: assign({
			attempt: ({ context }, { attempt }: { attempt: Attempt }) => mergeAttempts(context.attempt, attempt),
		}),
		goTo: assign({ attempt: ({ context }, place: Place) => at(context.attempt, place) }),
		askFirst: assign({
			attempt: ({ context: { lesson, attempt, settings } }) =>
				atStage(lesson, attempt, settings, openStage(lesson, attempt, settings)),
		}),
		askNext: assign({
			attempt: ({ context: { lesson, attempt, settings } }) => atNext(lesson, attempt, settings),
		}),
		askNextStage: assign({
			attempt: ({ context: { lesson, attempt, settings } }) =>
				atStage(lesson, attempt, settings, openStage(lesson, attempt, settings, stageOf(lesson, attempt))),
		}),
		askStageAgain: assign({
			attempt: ({ context: { lesson, attempt, settings } }) =>
				atStage(lesson, attempt, settings, stageOf(lesson, attempt)),
		}),
		stayAtQuestion: assign({
			attempt: ({ context }) =>
				onQuestion(context, ({ id }) => at(context.attempt, { at: 'answering', question: id })),
		}),
		showJudged: assign({
			attempt: ({ context }) =>
				onQuestion(context, ({ id }) => at(context.attempt, { at: 'judged', question: id })),
		}),
		closeStage: assign({
			attempt: ({ context: { lesson, attempt } }) => {
				const stage = stageOf(lesson, attempt);
				return stage ? at(attempt, { at: 'closed', stage }) : attempt;
			},
		}),
		startWalk: assign({
			attempt: ({ context: { lesson, attempt } }) => {
				const stage = stageOf(lesson, attempt);
				return stage ? atCard(lesson, attempt, stage, 0) : attempt;
			},
		}),
		walk: assign({
			attempt: ({ context: { lesson, attempt } }, { by }: { by: number }) =>
				attempt.place.at === 'walking'
					? atCard(lesson, attempt, attempt.place.stage, attempt.place.card + by)
					: attempt,
		}),
		finishWalk: assign({ attempt: ({ context: { attempt } }) => withWalked(attempt) }),
		forget: assign({
			attempt: ({ context: { lesson, settings } }, { seed, at }: { seed: number; at: number }) =>
				newAttempt(lesson, settings, seed, at),
			reviewed: null,
		}),
		tellDeleted: emit(() => ({ type: 'deleted' as const })),
		keepDraft: assign({
			attempt: ({ context }, { answer }: { answer: Answer }) =>
				onQuestion(context, ({ id }) => withDraft(context.attempt, id, answer)),
		}),
		keepTry: assign({
			attempt: ({ context }, { answer, at }: { answer: Answer | undefined; at: number }) =>
				onQuestion(context, ({ id }) =>
					answer ? withTry(context.attempt, id, answer, at) : context.attempt,
				),
		}),
		reveal: assign({
			attempt: ({ context }) => onQuestion(context, ({ id }) => withReveal(context.attempt, id)),
		}),
		putOff: assign({
			attempt: ({ context }) => onQuestion(context, ({ id }) => withSkip(context.attempt, id)),
		}),
		startRound: assign({
			attempt: ({ context }, { scope, at }: { scope: Round['scope']; at: number }) =>
				withNewRound(context.attempt, scope, againIn(context, scope), at),
		}),
		reviewAt: assign({
			// It may come from an address.
			reviewed: ({ context }, { question = '' }: { question?: string }) =>
				questionOf(context.lesson, question)?.id ?? null,
		}),
		tellAnswered: emit(({ context }, { at }: { at: number }) => {
			// Submitting is guarded by `submittable`: there is a question and an answer.
			const question = currentQuestion(context)!;
			const answer = currentAnswer(context)!;
			const practising = context.attempt.round !== 0;
			return {
				type: 'answered' as const,
				question,
				answer,
				at,
				judgement: judge(question, answer),
				practising,
			};
		}),
		tellCompleted: emit(({ context: { lesson, attempt } }) => ({
			type: 'completed' as const,
			score: scoreOf(lesson, currentRound(attempt)),
			practising: attempt.round !== 0,
		})),
	},
	guards: {
		submittable: isCurrent(
			(context, question) =>
				obstacleTo(question, currentAnswer(context)!, currentRecord(context), context.settings) === null,
		),
		test: ({ context }) => context.settings.mode === 'test',
		settled: isCurrent((context, question) => isSettled(question, currentRecord(context), context.settings)),
		triesLeft: isCurrent(
			(context, question) => triesLeft(question, currentRecord(context), context.settings) > 0,
		),
		// In a test nothing is, whatever a save says.
		judgeable: isCurrent(
			(context) => currentRecord(context) !== undefined && context.settings.mode === 'practice',
		),
		more: isCurrent(
			({ lesson, attempt, settings }, question) =>
				nextQuestion(lesson, attempt, settings, question) !== undefined,
		),
		putOffable: isCurrent(({ lesson, attempt, settings }, question) =>
			canPutOff(lesson, attempt, settings, question),
		),
		moreStages: ({ context: { lesson, attempt, settings } }) =>
			openStage(lesson, attempt, settings, stageOf(lesson, attempt)) !== undefined,
		openInStage: ({ context: { lesson, attempt, settings } }) => {
			const stage = stageOf(lesson, attempt);
			return stage !== undefined && openQuestions(lesson, attempt, settings, stage).length > 0;
		},
		anyOpen: ({ context: { lesson, attempt, settings } }) =>
			openStage(lesson, attempt, settings) !== undefined,
		walkBefore: ({ context: { lesson, attempt, settings } }) =>
			walkDue(lesson, attempt, settings, stageOf(lesson, attempt), 'before'),
		walkAfter: ({ context: { lesson, attempt, settings } }) =>
			walkDue(lesson, attempt, settings, stageOf(lesson, attempt), 'after'),
		walksBefore: ({ context: { settings } }) => walkOf(settings) === 'before',
		moreCards: ({ context: { lesson, attempt } }) =>
			attempt.place.at === 'walking' &&
			attempt.place.card < walkCards(lesson, attempt.place.stage).length - 1,
		at: ({ context }, { place }: { place: string }) => context.attempt.place.at === place,
		something: ({ context }, { scope }: { scope: Round['scope'] }) => againIn(context, scope).length > 0,
		// A review shows the keys: a test must be over.
		reviewable: ({ context: { attempt, settings } }) =>
			settings.mode === 'practice' || attempt.place.at === 'results',
	},
});
