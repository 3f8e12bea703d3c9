import type { Statement } from '@xapi/xapi';
import { createActor } from 'xstate';
import type { Lrs, LrsAnswer } from './lrs.ts';
import { sendingMachine, type Sent, type SendingTasks, type Standing } from './sending-machine.ts';
import { StatementQueue, type Queued } from './statement-queue.ts';
import { openWaitingStore, type WaitingStore } from './waiting-statements.ts';

export interface SendingOptions {
	lrs: Lrs;
	/** Names what waits for this store, and for this learner in it: nobody else's token may send it. */
	queue: string;
	store?: Promise<WaitingStore>;
	/** Brings another token into `lrs.access`; whether there is one. */
	authorise: () => Promise<boolean>;
	/** Is told whenever it stands otherwise. */
	tell: (standing: Standing) => void;
	/** Is given the ids of what the store has taken. */
	taken?: (ids: readonly string[]) => void;
	/** Is given what the store will never take. */
	setAside?: (statement: Statement) => void;
	window?: Pick<Window, 'addEventListener' | 'removeEventListener'>;
	locks?: Pick<LockManager, 'request'> | undefined;
}

/** Statements on their way. */
export interface Sending {
	/** Keeps a statement, and sends it when those before it were taken. One that waits already is not put in again. */
	add(statement: Statement): void;
	/** Adds the last one: nothing can be added after it. */
	end(last: Statement): void;
	/** Sends all that waits by requests that outlive the page. */
	rush(): void;
	/** Resolves once nothing waits any more, or after that many milliseconds. */
	settle(within: number): Promise<void>;
	/** Another token was handed over. */
	authorised(): void;
	stop(): void;
}

/** So many statements go in one request at the most. */
const together = 25;
/** Browsers let requests outlive a page as long as all their bodies have less than 64 KiB. */
const outliving = 60_000;
const shortestWait = 1000;
const longestWait = 60_000;
/** After so many sendings that failed in a row the learner is told. */
const untilLost = 3;
/** What a store answers to a statement that it will never take. */
const unwanted = [400, 409, 413, 422];

const isTaken = (status: number) => status >= 200 && status < 300;

/**
 * Sends statements to a learning record store, in their order and each until it was taken: it waits in the browser before it is
 * sent, also for a later visit. What is sent twice is recorded once, by its id. What the record store will never take is set
 * aside and reported, and holds nothing up.
 */
export function sendStatements(options: SendingOptions): Sending {
	const { lrs, queue, authorise, tell, taken, window: page = window } = options;
	const queued = new StatementQueue(queue, options.store ?? openWaitingStore());
	let locks = 'locks' in options ? options.locks : navigator.locks;
	let ended = false;
	/** In a row: sendings that failed, tokens that were not accepted. */
	let failures = 0;
	let refusals = 0;
	/** So many are sent one by one, since one of them was refused among others. */
	let alone = 0;
	/** How long the store has asked to be left alone. */
	let asked = 0;
	let timer: ReturnType<typeof setTimeout> | undefined;
	const waiters = new Set<() => void>();

	async function sendFirst(): Promise<Sent> {
		await queued.refresh();
		const batch = queued.items.slice(0, alone > 0 ? 1 : together);
		if (batch.length === 0) return 'emptied';
		return received(await lrs.send(batch.map(({ statement }) => statement)), batch);
	}

	async function received(answer: LrsAnswer, batch: readonly Queued[]): Promise<Sent> {
		const { status } = answer;
		const [first] = batch as [Queued];
		alone = Math.max(0, alone - 1);
		// One of this id is there: it was sent before, and the answer was lost.
		if (isTaken(status) || (status === 409 && batch.length === 1)) {
			failures = refusals = 0;
			await leave(batch);
			return 'taken';
		}
		const never = unwanted.includes(status);
		if (batch.length > 1 && (never || status === 403)) {
			alone = batch.length;
			return 'taken';
		}
		// What an earlier visit has left, the token of this one may not serve for.
		if (never || (status === 403 && first.left)) {
			const why = `${status} ${answer.text.slice(0, 500)}`;
			await queued.setAside(first, why);
			options.setAside?.(first.statement);
			// It is a fault of the lesson's or of the store's: nothing that the learner can mend.
			reportError(new Error(`The record store will never take “${first.statement.verb.id}”: ${why}`));
			return 'taken';
		}
		if (status === 401 || status === 403) return 'unauthorised';
		failures++;
		asked = answer.retryAfter;
		return 'failed';
	}

	async function leave(batch: readonly Queued[]): Promise<void> {
		await queued.remove(batch);
		taken?.(batch.map(({ statement }) => statement.id!));
	}

	/** Of several tabs one sends at a time. */
	async function takingTurns(): Promise<Sent> {
		if (!locks) return sendFirst();
		try {
			return (await locks.request(`pilcrow ${queue}`, sendFirst)) as Sent;
		} catch {
			// A frame that may keep nothing may lock nothing.
			locks = undefined;
			return sendFirst();
		}
	}

	const tasks: SendingTasks = {
		send: () => void takingTurns().then((type) => machine.send({ type })),
		wait() {
			const backoff = Math.min(longestWait, shortestWait * 2 ** (failures - 1));
			timer = setTimeout(hope, Math.max(asked, backoff));
		},
		stopWaiting: () => clearTimeout(timer),
		authorise() {
			// Whoever hands out the same token again is not asked for ever.
			const asking = refusals++ < 2 ? authorise() : Promise.resolve(false);
			void asking.then(
				(is) => machine.send({ type: is ? 'authorised' : 'denied' }),
				() => machine.send({ type: 'denied' }),
			);
		},
		tell(standing) {
			if (standing === 'reporting') for (const done of waiters) done();
			tell(standing === 'waiting' && failures >= untilLost ? 'lost' : standing);
		},
	};
	const machine = createActor(sendingMachine, { input: tasks });
	const hope = () => machine.send({ type: 'hoped' });
	const hopes = ['online', 'pageshow', 'focus'];
	for (const type of hopes) page.addEventListener(type, hope);
	machine.start();

	function put(statement: Statement): void {
		if (ended || !queued.put(statement)) return;
		machine.send({ type: 'added' });
	}
	return {
		add: put,
		end(last) {
			put(last);
			ended = true;
		},
		rush() {
			for (const batch of outliveable(queued.items, alone > 0)) {
				const statements = batch.map(({ statement }) => statement);
				void lrs.send(statements, { keepalive: true }).then(({ status }) => {
					if (isTaken(status)) return leave(batch);
				});
			}
		},
		settle: (within) =>
			new Promise((resolve) => {
				if (queued.items.length === 0) return resolve();
				const done = () => {
					waiters.delete(done);
					resolve();
				};
				waiters.add(done);
				setTimeout(done, within);
			}),
		authorised() {
			refusals = 0;
			machine.send({ type: 'authorised' });
		},
		stop() {
			machine.stop();
			clearTimeout(timer);
			for (const type of hopes) page.removeEventListener(type, hope);
		},
	};
}

/** The newest that may outlive the page, in their order; one by one where one of them was refused. */
function outliveable(items: readonly Queued[], alone: boolean): Queued[][] {
	let size = 0;
	const fitting = items
		.toReversed()
		.filter(({ statement }) => (size += JSON.stringify(statement).length + 1) < outliving)
		.toReversed();
	if (alone) return fitting.map((item) => [item]);
	return fitting.length > 0 ? [fitting] : [];
}
