import { setup } from '#lib/session/setup.ts';

/** How the sending of what waited first ended. `emptied`: nothing waited. */
export type Sent = 'taken' | 'emptied' | 'failed' | 'unauthorised';

/**
 * How it stands with a store. `lost`: it has taken nothing for a while, and is tried again. `refused`: nobody has a token that it
 * accepts.
 */
export type Standing = 'reporting' | 'waiting' | 'lost' | 'refused';

/** What the machine has done for it; none of it throws. */
export interface SendingTasks {
	/** Sends what has waited longest; a `Sent` comes of it. */
	send: () => void;
	/** Has `hoped` come after a while. */
	wait: () => void;
	stopWaiting: () => void;
	/** Asks for what opens the store; `authorised` or `denied` comes of it. */
	authorise: () => void;
	tell: (standing: Standing) => void;
}

/**
 * `added`: something waits. `hoped`: there is reason to try again. `authorised`: what opens the store is there, or there anew.
 * `denied`: nobody has it.
 */
export type SendingEvent = { type: Sent | 'added' | 'hoped' | 'authorised' | 'denied' };

const tell = (standing: Standing) => ({ type: 'tell', params: { standing } }) as const;

/** How statements go to a learning record store, one sending at a time and in their order. */
export const sendingMachine = setup({
	types: { context: {} as SendingTasks, input: {} as SendingTasks, events: {} as SendingEvent },
	actions: {
		send: ({ context }) => context.send(),
		wait: ({ context }) => context.wait(),
		stopWaiting: ({ context }) => context.stopWaiting(),
		authorise: ({ context }) => context.authorise(),
		tell: ({ context }, { standing }: { standing: Standing }) => context.tell(standing),
	},
}).createMachine({
	id: 'sending',
	context: ({ input }) => input,
	// What an earlier visit has left is found by looking.
	initial: 'sending',
	states: {
		idle: { entry: tell('reporting'), on: { added: 'sending' } },
		sending: {
			entry: 'send',
			on: {
				taken: { target: 'sending', reenter: true },
				emptied: 'idle',
				failed: 'waiting',
				unauthorised: 'authorising',
			},
		},
		waiting: {
			entry: [tell('waiting'), 'wait'],
			exit: 'stopWaiting',
			on: { hoped: 'sending', authorised: 'sending' },
		},
		authorising: { entry: 'authorise', on: { authorised: 'sending', denied: 'refused' } },
		refused: { entry: tell('refused'), on: { hoped: 'authorising', authorised: 'sending' } },
	},
});
