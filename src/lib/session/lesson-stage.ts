import { lessonSetup } from './lesson-setup.ts';

/** The lesson's machine within a stage: its walk and its questions, up to its end. */
export const stage = lessonSetup.createStateConfig({
	initial: 'entering',
	states: {
		entering: {
			always: [
				{ guard: 'walkComesFirst', target: 'walking' },
				{ target: 'answering', actions: 'askFirst' },
			],
		},
		walking: {
			tags: 'evidence-shown',
			on: {
				'walk.next': [{ guard: 'moreCards', actions: 'nextCard' }, { target: 'walked' }],
				'walk.back': { actions: 'previousCard' },
				'walk.leave': 'walked',
			},
		},
		walked: {
			entry: 'finishWalk',
			always: [{ guard: 'questionsFollow', target: 'answering', actions: 'askFirst' }, { target: 'closed' }],
		},
		answering: {
			entry: 'noteWhenShown',
			// Without an answer given here: in another tab.
			always: { guard: 'settled', target: 'submitted' },
			on: {
				'answer.change': { actions: { type: 'keepDraft', params: ({ event }) => event } },
				'answer.submit': {
					guard: 'submittable',
					target: 'submitted',
					actions: [{ type: 'keepTry', params: ({ event }) => event }, 'emitAnswered'],
				},
				'question.skip': 'skipping',
			},
		},
		submitted: {
			always: [
				{ guard: 'inTest', target: 'goingOn' },
				{ guard: 'settled', target: 'judged.settled' },
				{ target: 'judged.wrong' },
			],
		},
		judged: {
			tags: ['locked', 'evidence-shown'],
			initial: 'wrong',
			states: {
				wrong: {
					// A better answer came from another tab.
					always: { guard: 'settled', target: 'settled' },
					on: {
						'answer.retry': '#lesson.taking.stage.answering',
						'answer.reveal': { target: 'settled', actions: 'revealKey' },
						'question.skip': '#lesson.taking.stage.skipping',
					},
				},
				settled: {
					on: {
						'answer.assess': {
							actions: { type: 'keepAssessment', params: ({ event }) => event },
						},
						'question.next': '#lesson.taking.stage.goingOn',
					},
				},
			},
		},
		skipping: {
			always: [{ guard: 'canPutOff', target: 'goingOn', actions: 'putOff' }, { target: 'questionsDone' }],
		},
		goingOn: {
			always: [
				{ guard: 'anotherQuestionLeft', target: 'answering', actions: 'askNext' },
				{ target: 'questionsDone' },
			],
		},
		questionsDone: {
			entry: 'leaveQuestion',
			always: [{ guard: 'walkComesNow', target: 'walking' }, { target: 'closed' }],
		},
		closed: {
			on: {
				'stage.next': [
					{ guard: 'anotherStageLeft', target: 'entering', actions: 'enterNextStage' },
					{ target: '#lesson.taking.results', actions: ['leaveStages', 'emitCompleted'] },
				],
				'stage.reopen': {
					guard: 'questionsLeftInStage',
					target: 'answering',
					actions: 'askFirst',
				},
			},
		},
	},
});
