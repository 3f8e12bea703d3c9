import { budget } from '#tests/budget.ts';
import type { Row } from './measure-peer.ts';

/** A frame of a 60 Hz screen: milliseconds. */
const frame = 1000 / 60;

const { requests, transfer, script } = budget.bench;
const fastest = (rows: Row[]) => Math.min(...rows.map(({ clickable }) => clickable.clickable ?? Infinity));

/** What the project wants of its own row, some of it beside the floor and the peers of the same run. Add a goal: a line. */
const goals: [
	what: string,
	value: (row: Row) => number | null,
	most: (floor: Row, own: Row, peers: Row[]) => number,
][] = [
	['requests', ({ weight }) => weight.requests, () => requests],
	['transfer, KiB', ({ weight }) => weight.transfer / 1024, () => transfer / 1024],
	['script, KiB', ({ weight }) => weight.script / 1024, () => script / 1024],
	[
		'clickable, ms: the fastest peer, or twice the floor where there are no peers',
		(row) => row.clickable.clickable,
		(floor, _, peers) => (peers.length > 0 ? fastest(peers) : 2 * floor.clickable.clickable!),
	],
	[
		'clickable on a slow phone, ms: one and a half times the floor',
		(row) => row.clickableSlow.clickable,
		(floor) => 1.5 * floor.clickableSlow.clickable!,
	],
	[
		'clickable in a frame, ms: 1.3 times the page itself',
		(row) => row.clickableFramed.clickable,
		(_floor, { clickable }) => 1.3 * clickable.clickable!,
	],
	[
		'click→feedback, ms: the floor and a frame',
		(row) => row.feedback.painted,
		(floor) => floor.feedback.painted! + frame,
	],
	[
		'click→feedback at 4×CPU, ms: the floor and two frames',
		(row) => row.feedbackSlow.painted,
		(floor) => floor.feedbackSlow.painted! + 2 * frame,
	],
	[
		'rules of axe broken',
		({ accessibility: { question, feedback } }) => question.length + feedback.length,
		() => 0,
	],
];

const round = (value: number) => String(Math.round(value * 10) / 10);

/** Whether a row is within each goal, a line each. */
export function goalLines(row: Row, floor: Row, peers: Row[]): string[] {
	return goals.map(([what, value, most]) => {
		const reached = value(row);
		const limit = most(floor, row, peers);
		const held = reached !== null && reached <= limit;
		return `${held ? 'held  ' : 'MISSED'} ${what}: ${reached === null ? '–' : round(reached)} of ${round(limit)}`;
	});
}
