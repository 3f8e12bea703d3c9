import { expect, test } from 'vitest';
import { createActor, type Actor } from 'xstate';
import { storageMachine, type Outcome, type StorageEvent, type StorageTasks } from './storage-machine.ts';

/** What happens, how the tasks that follow from it end, the state of rest after it, and what was done on the way. */
type Step = [
	event: 'start' | 'start, begun' | StorageEvent['type'],
	ends: Outcome[],
	rest: string,
	done: string[],
];

const start: Step = ['start', ['done'], 'idle', ['takeUp']];
const full: Step = ['changed', ['full'], 'full.waiting', ['write', 'notify storage-full']];
const refused: Step = ['changed', ['refused'], 'refused.waiting', ['write', 'notify not-kept']];

test.for<[string, ...Step[]]>([
	['what is read is gone on with', start],
	['what was begun before it is written', ['start, begun', ['done', 'done'], 'idle', ['takeUp', 'write']]],
	[
		'every change is written',
		start,
		['changed', ['done'], 'idle', ['write']],
		['changed', ['done'], 'idle', ['write']],
	],
	['a look takes in what others wrote, and writes nothing', start, ['looked', ['done'], 'idle', ['hear']]],
	['to leave the page is no reason to write', start, ['left', [], 'idle', []]],
	[
		'a store that cannot be read is tried again with every change, look and leave, and notified of once',
		['start', ['refused'], 'refused.waiting', ['takeUp', 'notify not-kept']],
		['changed', ['refused'], 'refused.waiting', ['write']],
		['looked', ['refused'], 'refused.waiting', ['write']],
		['left', ['done'], 'idle', ['write', 'withdraw not-kept']],
	],
	[
		'a full store too',
		start,
		full,
		['changed', ['full'], 'full.waiting', ['write']],
		['left', ['full'], 'full.waiting', ['write']],
		['looked', ['done'], 'idle', ['write', 'withdraw storage-full']],
		['changed', ['done'], 'idle', ['write']],
	],
	[
		'one trouble takes the place of the other, with its notice',
		start,
		full,
		['changed', ['refused'], 'refused.waiting', ['write', 'withdraw storage-full', 'notify not-kept']],
		['changed', ['full'], 'full.waiting', ['write', 'withdraw not-kept', 'notify storage-full']],
	],
	['a deletion here removes what is kept', start, ['deleted', ['done'], 'idle', ['remove']]],
	[
		'in trouble too, whose notice goes',
		start,
		full,
		['deleted', ['done'], 'idle', ['withdraw storage-full', 'remove']],
		refused,
		['deleted', ['refused'], 'refused.waiting', ['withdraw not-kept', 'remove', 'notify not-kept']],
		['changed', ['done'], 'idle', ['write', 'withdraw not-kept']],
	],
	[
		'a deletion elsewhere that is heard is followed, and then what was begun since is taken in',
		start,
		['looked', ['outdated', 'done'], 'idle', ['hear', 'follow', 'hear']],
	],
	[
		'one that is found as it is written too',
		start,
		['changed', ['outdated', 'done'], 'idle', ['write', 'follow', 'hear']],
	],
	[
		'and in trouble',
		start,
		full,
		['looked', ['outdated', 'done'], 'idle', ['write', 'withdraw storage-full', 'follow', 'hear']],
		refused,
		[
			'left',
			['outdated', 'refused'],
			'refused.waiting',
			['write', 'withdraw not-kept', 'follow', 'hear', 'notify not-kept'],
		],
	],
])('%s', ([, ...steps]) => {
	const ends: Outcome[] = [];
	const done: string[] = [];
	let unsaved = steps[0]![0] === 'start, begun';
	let actor: Actor<typeof storageMachine> | undefined = undefined;
	const task = (name: string) => () => {
		done.push(name);
		const end = ends.shift()!;
		if (name !== 'takeUp' && end === 'done') unsaved = false;
		return end;
	};
	const input: StorageTasks = {
		takeUp: task('takeUp'),
		hear: task('hear'),
		write: task('write'),
		remove: task('remove'),
		follow() {
			done.push('follow');
			actor!.send({ type: 'deleted' });
		},
		isUnsaved: () => unsaved,
		notify: (trouble) => void done.push(`notify ${trouble}`),
		withdraw: (trouble) => void done.push(`withdraw ${trouble}`),
	};
	actor = createActor(storageMachine, { input });
	for (const [event, outcomes, rest, expected] of steps) {
		ends.push(...outcomes);
		if (event === 'start' || event === 'start, begun') actor.start();
		else {
			if (event === 'changed') unsaved = true;
			actor.send({ type: event });
		}
		expect(done.splice(0)).toEqual(expected);
		expect(ends).toEqual([]);
		expect(nameOf(actor.getSnapshot().value)).toBe(rest);
	}
});

/** `full.waiting` for a state within another. */
function nameOf(value: string | object): string {
	return typeof value === 'string' ? value : Object.entries(value)[0]!.join('.');
}
