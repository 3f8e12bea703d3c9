import { and, type SnapshotFrom } from 'xstate';
import { newWork } from '#lib/quiz/attempt/attempt.ts';
import { lessonSetup } from './lesson-setup.ts';
import { stage } from './lesson-stage.ts';
import { outsideStages } from './position.ts';

/**
 * The lesson as a state machine: it sequences, the functions of `quiz/` decide. Where the learner is, is the state; the
 * context holds what a state cannot say (which question, which card). It has no effects and no timers, so it may run
 * while pages are prerendered, and `xstate/graph` can walk all of it. CONTRIBUTING shows its chart.
 */
export const lessonMachine = lessonSetup.createMachine({
	id: 'lesson',
	context: ({ input: { lesson, settings, seed, at } }) => ({
		lesson,
		settings,
		work: newWork(lesson, settings, seed, at),
		...outsideStages,
		shown: 0,
		reviewed: null,
	}),
	initial: 'taking',
	on: {
		'attempt.merge': { actions: { type: 'merge', params: ({ event }) => event } },
		'attempt.delete': {
			target: '.taking.opening',
			actions: [{ type: 'forget', params: ({ event }) => event }, 'emitDeleted'],
		},
	},
	states: {
		taking: {
			initial: 'opening',
			on: {
				// A review shows the keys: a test must be over.
				'review.open': {
					guard: 'inPractice',
					target: 'reviewing.onceBegun',
					actions: { type: 'openReview', params: ({ event }) => event },
				},
			},
			states: {
				opening: {
					on: {
						begin: [
							{
								guard: 'questionsLeft',
								target: 'stage',
								actions: [
									{ type: 'chooseLength', params: ({ event }) => event },
									'enterFirstStage',
									'emitBegun',
								],
							},
							{ target: 'results', actions: 'emitBegun' },
						],
						'attempt.resume': [
							{
								guard: { type: 'leftAt', params: 'opening' },
								actions: { type: 'takeUp', params: ({ event }) => event },
							},
							{
								target: 'resuming',
								actions: [{ type: 'takeUp', params: ({ event }) => event }, 'emitBegun'],
							},
						],
						'review.open': {
							guard: 'inPractice',
							target: '#lesson.reviewing.beforeBeginning',
							actions: { type: 'openReview', params: ({ event }) => event },
						},
					},
				},
				resuming: {
					always: [
						{ guard: { type: 'leftAt', params: 'walking' }, target: 'stage.walking' },
						{
							guard: and([{ type: 'leftAt', params: 'judged' }, 'tried']),
							target: 'stage.submitted',
						},
						{ guard: { type: 'leftAt', params: 'closed' }, target: 'stage.closed' },
						{ guard: { type: 'leftAt', params: 'results' }, target: 'results' },
						{ target: 'stage.answering' },
					],
				},
				stage,
				results: {
					on: {
						// A test is over once its keys can be seen.
						'stage.reopen': {
							guard: and(['inPractice', 'questionsLeft']),
							target: 'stage.answering',
							actions: ['enterFirstStage', 'askFirst'],
						},
						'attempt.extend': {
							guard: and(['inPractice', 'somethingLeftOut']),
							target: 'stage',
							actions: ['extend', 'enterFirstStage'],
						},
						'round.start': {
							guard: { type: 'somethingToAsk', params: ({ event }) => event },
							target: 'stage',
							actions: [{ type: 'startRound', params: ({ event }) => event }, 'enterFirstStage'],
						},
						'review.open': {
							target: '#lesson.reviewing.onceBegun',
							actions: { type: 'openReview', params: ({ event }) => event },
						},
					},
				},
				whereItWas: { type: 'history', history: 'deep' },
			},
		},
		reviewing: {
			tags: ['locked', 'evidence-shown'],
			initial: 'onceBegun',
			on: {
				'answer.assess': {
					actions: { type: 'keepAssessment', params: ({ event }) => event },
				},
				'review.open': { actions: { type: 'openReview', params: ({ event }) => event } },
				'review.close': 'taking.whereItWas',
			},
			states: {
				// A review may be opened by its address before what was kept is there.
				beforeBeginning: {
					on: {
						'attempt.resume': {
							target: '#lesson.taking.opening',
							actions: ['resumeThere', 'reopenReview'],
						},
					},
				},
				onceBegun: {},
			},
		},
	},
});

export type LessonSnapshot = SnapshotFrom<typeof lessonMachine>;
