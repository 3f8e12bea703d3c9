import type { EventObject } from 'xstate';
import { setup } from '#lib/session/setup.ts';

/**
 * How a task ended. `more`: it has made a pause. `refused`: the course did not take it all. `elsewhere`: another window has gone on
 * with the attempt. `closed`: the course has ended the session.
 */
export type Outcome = 'more' | 'done' | 'refused' | 'elsewhere' | 'closed';

/** What the learner is told of it. */
export type Shown = 'reporting' | 'waiting' | 'lost' | 'elsewhere' | 'ended';

/** What the machine has done for it; none of it throws. */
export interface ScormTasks {
	/** Tells the course how the session stands, for as long as nobody notices. */
	tell: () => Outcome;
	/** Has the course store what it was told. */
	store: () => Outcome;
	/** Both to the end, at once; begins the session with the course where that has not begun. */
	flush: () => Outcome;
	/** The same, and ends the session with the course. */
	finish: () => void;
	/** Whether the session has gone on since it was told of. */
	isBehind: () => boolean;
	/** Whether something was told that is not stored. */
	isUnsaved: () => boolean;
	/** Whether it is long enough ago that the course had to store something. */
	mayStore: () => boolean;
	show: (what: Shown) => void;
}

/**
 * `answered`: something was that matters to a teacher; `changed`: anything else. `hidden`, `shown`: the page. `left`: it is; and
 * `returned`, as it was, from the browser's memory.
 */
export type ScormEvent = {
	type: 'answered' | 'changed' | 'hidden' | 'shown' | 'left' | 'returned' | Outcome;
};

type Task = 'tell' | 'store' | 'flush' | 'finish';

const troubles = {
	refused: '#scorm.failing',
	elsewhere: '#scorm.elsewhere',
	closed: '#scorm.ended',
} as const;

/** Does a task as it is entered, and goes where its outcome leads. */
function doing<T extends Task, O extends object>(task: T, outcomes: O) {
	return { entry: { type: 'do', params: { task } }, on: { ...troubles, ...outcomes } } as const;
}

const showing = <S extends Shown>(what: S) => ({ type: 'show', params: { what } }) as const;

/** Tries again after a while, and whenever there is reason to: it all, for the course may have forgotten what it was told. */
function tryingAgain<M extends number>(every: M) {
	return {
		initial: 'waiting',
		states: {
			waiting: {
				after: { [every]: 'trying' } as Record<M, 'trying'>,
				on: { answered: 'soon', shown: 'soon', hidden: 'trying' },
			},
			// Not while the learner's press is being answered.
			soon: { after: { 0: 'trying' }, on: { hidden: 'trying' } },
			trying: doing('flush', { done: '#scorm.reporting.told', refused: 'waiting' }),
		},
	} as const;
}

/** How a session is reported to a course by SCORM: its states are the words of its trouble. */
export const scormMachine = setup({
	types: { context: {} as ScormTasks, input: {} as ScormTasks, events: {} as ScormEvent },
	actions: {
		do: ({ context, self }, { task }: { task: Task }) => {
			const type = context[task]();
			if (type) self.send({ type } satisfies EventObject);
		},
		show: ({ context }, { what }: { what: Shown }) => context.show(what),
	},
	guards: {
		isBehind: ({ context }) => context.isBehind(),
		isSaved: ({ context }) => !context.isUnsaved(),
		mayStore: ({ context }) => context.mayStore(),
	},
}).createMachine({
	id: 'scorm',
	context: ({ input }) => input,
	initial: 'reporting',
	states: {
		reporting: {
			initial: 'telling',
			on: { left: 'finished' },
			states: {
				idle: {
					entry: showing('reporting'),
					exit: showing('waiting'),
					on: { answered: 'telling', changed: 'gathering' },
				},
				// A word of a text, a step of a walk: there will be more.
				gathering: {
					after: { 3000: 'telling' },
					on: { answered: 'telling', hidden: 'flushing' },
				},
				// Behind what the learner is waiting for, and in pieces: each call may take a system a while.
				telling: { after: { 0: 'working' }, on: { hidden: 'flushing' } },
				working: doing('tell', { more: 'telling', done: 'told' }),
				told: {
					always: [
						{ guard: 'isBehind', target: 'telling' },
						{ guard: 'isSaved', target: 'idle' },
						{ guard: 'mayStore', target: 'storing' },
					],
					after: { 1000: { target: 'told', reenter: true } },
					on: { answered: 'telling', hidden: 'flushing' },
				},
				storing: doing('store', { done: 'told' }),
				flushing: doing('flush', { done: 'told' }),
			},
		},
		failing: {
			on: { left: 'finished' },
			after: { 20_000: 'lost' },
			...tryingAgain(4000),
		},
		lost: {
			entry: showing('lost'),
			exit: showing('waiting'),
			on: { left: 'finished' },
			...tryingAgain(30_000),
		},
		// Nothing more is said: it would be in place of what the other window says.
		elsewhere: { entry: showing('elsewhere') },
		ended: { entry: showing('ended') },
		// The end is told once. From the browser's memory a page may come back that is no more in the course.
		finished: { ...doing('finish', {}), on: { returned: 'ended' } },
	},
});
