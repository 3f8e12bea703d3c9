import { setup } from '#lib/session/setup.ts';
import type { LessonFact } from '#lib/session/lesson-fact.ts';

/** What the machine has done for it. */
export interface HostTasks {
	/** Posts the height where it is another than before. */
	postHeight: () => void;
	/** Takes what a hello brought for all that follows, and says that the lesson is ready. */
	greet: (port: MessagePort) => void;
	/** Listens to the session, to what has happened in it before as well. */
	listen: () => void;
	post: (fact: LessonFact) => void;
	/** Posts how far the learner is, where that was not said. */
	postProgress: () => void;
}

export type HostEvent =
	| { type: 'resized' }
	| { type: 'hello'; port: MessagePort }
	| { type: 'happened'; fact: LessonFact }
	/** The session has, in whatever way. */
	| { type: 'changed' };

/** How a framed lesson speaks to the page around it: to whoever it is of its height alone, and of all else once that has said hello. */
export const hostMachine = setup({
	types: { context: {} as HostTasks, input: {} as HostTasks, events: {} as HostEvent },
	actions: {
		postHeight: ({ context }) => context.postHeight(),
		greet: ({ context }, { port }: { port: MessagePort }) => context.greet(port),
		listen: ({ context }) => context.listen(),
		post: ({ context }, { fact }: { fact: LessonFact }) => context.post(fact),
		postProgress: ({ context }) => context.postProgress(),
	},
}).createMachine({
	id: 'host',
	context: ({ input }) => input,
	initial: 'unacquainted',
	entry: 'postHeight',
	on: { resized: { actions: 'postHeight' } },
	states: {
		unacquainted: {
			on: { hello: { target: 'connected', actions: { type: 'greet', params: ({ event }) => event } } },
		},
		connected: {
			entry: 'listen',
			on: {
				// A later one takes over.
				hello: { actions: { type: 'greet', params: ({ event }) => event } },
				happened: { actions: { type: 'post', params: ({ event }) => event } },
				changed: { actions: 'postProgress' },
			},
		},
	},
});
