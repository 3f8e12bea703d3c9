import { and, not } from 'xstate';
import { newAttempt } from '#lib/quiz/attempt/attempt.ts';
import { currentAnswer } from './lesson-context.ts';
import { lessonSetup } from './lesson-setup.ts';

/**
 * The lesson as a state machine: it sequences, the functions of `quiz/` decide. It has no effects and no timers, so it
 * may run while pages are prerendered, and `xstate/graph` can walk all of it.
 */
export const lessonMachine = lessonSetup.createMachine({
	id: 'lesson',
	context: ({ input: { lesson, settings, seed, at } }) => ({
		lesson,
		settings,
		attempt: newAttempt(lesson, settings, seed, at),
		reviewed: null,
	}),
	initial: 'opening',
	on: {
		'attempt.merge': { actions: { type: 'merge', params: ({ event }) => event } },
		'attempt.delete': {
			target: '.opening',
			actions: [{ type: 'forget', params: ({ event }) => event }, 'tellDeleted'],
		},
		'review.open': {
			guard: 'reviewable',
			target: '.reviewing',
			actions: { type: 'reviewAt', params: ({ event }) => event },
		},
	},
	states: {
		opening: {
			on: {
				begin: [{ guard: 'anyOpen', target: 'stage', actions: 'askFirst' }, { target: 'results' }],
				'attempt.resume': {
					target: 'resuming',
					actions: { type: 'take', params: ({ event }) => event },
				},
			},
		},
		// Back to the place that the attempt says: after a reload, and when a review is closed.
		resuming: {
			always: [
				{ guard: { type: 'at', params: { place: 'walking' } }, target: 'stage.walking' },
				{ guard: { type: 'at', params: { place: 'answering' } }, target: 'stage.answering' },
				{ guard: and([{ type: 'at', params: { place: 'judged' } }, 'judgeable']), target: 'stage.judged' },
				{ guard: { type: 'at', params: { place: 'judged' } }, target: 'stage.answering' },
				{ guard: { type: 'at', params: { place: 'closed' } }, target: 'stage.closed' },
				{ guard: { type: 'at', params: { place: 'results' } }, target: 'results' },
				{ target: 'opening' },
			],
		},
		stage: {
			initial: 'entering',
			states: {
				entering: {
					always: [{ guard: 'walkBefore', actions: 'startWalk', target: 'walking' }, { target: 'answering' }],
				},
				walking: {
					tags: 'evidence-shown',
					on: {
						'walk.next': [
							{ guard: 'moreCards', actions: { type: 'walk', params: { by: 1 } } },
							{ actions: 'finishWalk', target: 'walked' },
						],
						'walk.back': { actions: { type: 'walk', params: { by: -1 } } },
						'walk.leave': { actions: 'finishWalk', target: 'walked' },
					},
				},
				walked: {
					always: [
						{ guard: and(['walksBefore', 'openInStage']), actions: 'askStageAgain', target: 'answering' },
						{ actions: 'closeStage', target: 'closed' },
					],
				},
				answering: {
					entry: 'stayAtQuestion',
					// Settled without an answer given here: in another tab.
					always: [
						{
							guard: and(['settled', 'test', 'more']),
							actions: 'askNext',
							target: 'answering',
							reenter: true,
						},
						{ guard: and(['settled', 'test']), actions: 'closeStage', target: 'closing' },
						{ guard: 'settled', target: 'judged' },
					],
					on: {
						'answer.change': { actions: { type: 'keepDraft', params: ({ event }) => event } },
						'answer.submit': [
							{
								guard: and(['submittable', 'test', 'more']),
								actions: [
									{ type: 'tellAnswered', params: ({ event }) => event },
									{
										type: 'keepTry',
										params: ({ context, event }) => ({ answer: currentAnswer(context), at: event.at }),
									},
									'askNext',
								],
								target: 'answering',
								reenter: true,
							},
							{
								guard: and(['submittable', 'test']),
								actions: [
									{ type: 'tellAnswered', params: ({ event }) => event },
									{
										type: 'keepTry',
										params: ({ context, event }) => ({ answer: currentAnswer(context), at: event.at }),
									},
									'closeStage',
								],
								target: 'closing',
							},
							{
								guard: 'submittable',
								actions: [
									{ type: 'tellAnswered', params: ({ event }) => event },
									{
										type: 'keepTry',
										params: ({ context, event }) => ({ answer: currentAnswer(context), at: event.at }),
									},
								],
								target: 'judged',
							},
						],
						'question.skip': [
							{
								guard: 'putOffable',
								actions: ['putOff', 'askNext'],
								target: 'answering',
								reenter: true,
							},
							{ actions: 'closeStage', target: 'closing' },
						],
					},
				},
				judged: {
					tags: ['locked', 'evidence-shown'],
					entry: 'showJudged',
					on: {
						'answer.retry': { guard: 'triesLeft', target: 'answering' },
						'answer.reveal': { guard: 'triesLeft', actions: 'reveal' },
						'question.skip': [
							{
								guard: and(['triesLeft', 'putOffable']),
								actions: ['putOff', 'askNext'],
								target: 'answering',
							},
							{ guard: 'triesLeft', actions: 'closeStage', target: 'closing' },
						],
						'question.next': [
							{ guard: and(['settled', 'more']), actions: 'askNext', target: 'answering' },
							{ guard: 'settled', actions: 'closeStage', target: 'closing' },
						],
					},
				},
				closing: {
					always: [{ guard: 'walkAfter', actions: 'startWalk', target: 'walking' }, { target: 'closed' }],
				},
				closed: {
					on: {
						'stage.next': [
							{ guard: 'moreStages', actions: 'askNextStage', target: 'entering' },
							{ target: '#lesson.results', actions: ['tellCompleted'] },
						],
						'stage.reopen': { guard: 'openInStage', actions: 'askStageAgain', target: 'answering' },
					},
				},
			},
		},
		results: {
			entry: { type: 'goTo', params: { at: 'results' } },
			on: {
				// A test is over once its keys can be seen.
				'stage.reopen': {
					guard: and([not('test'), 'anyOpen']),
					actions: 'askFirst',
					target: 'stage.answering',
				},
				'round.start': {
					guard: { type: 'something', params: ({ event }) => event },
					actions: [{ type: 'startRound', params: ({ event }) => event }, 'askFirst'],
					target: 'stage.answering',
				},
			},
		},
		reviewing: {
			tags: ['locked', 'evidence-shown'],
			on: {
				'review.close': 'resuming',
				// A review may be opened by its address before what was kept is there.
				'attempt.resume': {
					guard: { type: 'at', params: { place: 'opening' } },
					actions: { type: 'take', params: ({ event }) => event },
				},
			},
		},
	},
});
