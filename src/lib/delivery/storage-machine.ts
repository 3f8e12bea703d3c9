import type { EventObject } from 'xstate';
import { setup } from '#lib/session/setup.ts';

/** How a task of the storage ended. `outdated`: the answers were deleted elsewhere, and those of this tab go too. */
export type Outcome = 'done' | 'outdated' | 'full' | 'refused';
export type Trouble = 'storage-full' | 'not-kept';

/** What the machine has done for it; none of it throws. */
export interface StorageTasks {
	/** Goes on with what is kept. */
	takeUp: () => Outcome;
	/** Takes in what other tabs have written. */
	hear: () => Outcome;
	write: () => Outcome;
	/** Removes all that is kept. */
	remove: () => Outcome;
	/** Forgets what the session has, as was done elsewhere; `deleted` comes of it. */
	follow: () => void;
	/** Whether the session has anything that was not written. */
	isUnsaved: () => boolean;
	notify: (trouble: Trouble) => void;
	/** Takes the notice back. */
	withdraw: (trouble: Trouble) => void;
}

/** `changed`: the session did. `deleted`: its answers were. `looked`: it is time to look what the store holds. `left`: the page is. */
export type StorageEvent = { type: 'changed' | 'deleted' | 'looked' | 'left' | Outcome };

type Task = 'takeUp' | 'hear' | 'write' | 'remove';

const saved = [
	{ guard: 'isUnsaved', target: '#storage.writing', reenter: true },
	{ target: '#storage.idle' },
] as const;

const outcomes = {
	done: saved,
	outdated: '#storage.following',
	full: '#storage.full',
	refused: '#storage.refused',
} as const;

/** Does a task as it is entered, and goes where its outcome leads. */
function doing<T extends Task>(task: T) {
	return { entry: { type: 'do', params: { task } }, on: outcomes } as const;
}

/** Has the learner notified once, and tries again whenever there is reason to hope. */
function trouble<T extends Trouble>(kind: T, outcome: 'full' | 'refused') {
	const params = { trouble: kind };
	return {
		entry: { type: 'notify', params },
		exit: { type: 'withdraw', params },
		initial: 'waiting',
		states: {
			waiting: { on: { changed: 'trying', looked: 'trying', left: 'trying' } },
			trying: { entry: { type: 'do', params: { task: 'write' } }, on: { ...outcomes, [outcome]: 'waiting' } },
		},
	} as const;
}

/** How a session's attempt is kept. Storage answers at once, so that every event leads to a state of rest before it returns. */
export const storageMachine = setup({
	types: {
		context: {} as StorageTasks,
		input: {} as StorageTasks,
		events: {} as StorageEvent,
	},
	actions: {
		do: ({ context, self }, { task }: { task: Task }) =>
			self.send({ type: context[task]() } satisfies EventObject),
		follow: ({ context }) => context.follow(),
		notify: ({ context }, { trouble }: { trouble: Trouble }) => context.notify(trouble),
		withdraw: ({ context }, { trouble }: { trouble: Trouble }) => context.withdraw(trouble),
	},
	guards: { isUnsaved: ({ context }) => context.isUnsaved() },
}).createMachine({
	id: 'storage',
	context: ({ input }) => input,
	initial: 'reading',
	on: { deleted: '.removing' },
	states: {
		reading: doing('takeUp'),
		idle: { on: { changed: { guard: 'isUnsaved', target: 'writing' }, looked: 'hearing' } },
		writing: doing('write'),
		hearing: doing('hear'),
		removing: doing('remove'),
		following: { entry: 'follow', on: { deleted: 'hearing' } },
		full: trouble('storage-full', 'full'),
		refused: trouble('not-kept', 'refused'),
	},
});
