import type { Row } from './measure-peer.ts';
import type { BrokenRule } from './measures/accessibility.ts';

const milliseconds = (value: number | null) => (value === null ? '–' : String(Math.round(value)));
const kib = (bytes: number) => (bytes / 1024).toFixed(bytes < 10 * 1024 ? 1 : 0);
const rules = (broken: BrokenRule[]) => `${broken.length} (${broken.filter(({ wcag }) => wcag).length})`;

/** Add a column: its head and what it says of a row. */
const columns: [head: string, cell: (row: Row) => string | number][] = [
	['Peer', ({ name }) => name],
	['Requests', ({ weight }) => weight.requests],
	['Transfer KiB', ({ weight }) => kib(weight.transfer)],
	['JS gz KiB', ({ weight }) => kib(weight.script)],
	['JS raw KiB', ({ weight }) => kib(weight.scriptRaw)],
	['CSS gz KiB', ({ weight }) => kib(weight.style)],
	['Clickable ms', ({ clickable }) => milliseconds(clickable.clickable)],
	['Clickable 4×CPU+Slow4G ms', ({ clickableSlow }) => milliseconds(clickableSlow.clickable)],
	['…in a frame ms', ({ clickableFramed }) => milliseconds(clickableFramed.clickable)],
	[
		'Click→feedback ms',
		({ feedback, feedbackAt }) =>
			milliseconds(feedback.painted) + (feedbackAt === 'end' ? ' (end only)' : ''),
	],
	['…settled ms', ({ feedback }) => milliseconds(feedback.settled)],
	['…at 4×CPU ms', ({ feedbackSlow }) => milliseconds(feedbackSlow.painted)],
	['Heap MiB', ({ weight }) => (weight.heap / 1024 ** 2).toFixed(1)],
	['DOM', ({ weight }) => weight.elements],
	['axe question: rules (WCAG)', ({ accessibility }) => rules(accessibility.question)],
	['axe feedback: rules (WCAG)', ({ accessibility }) => rules(accessibility.feedback)],
	['Keys Q1', ({ keyboard: { keys, pressed } }) => keys ?? `no (${pressed})`],
	['Announced', ({ keyboard: { announced } }) => (announced === 'live' ? 'yes' : announced)],
];

/** The rows as a table in Markdown. */
export function table(rows: Row[]): string {
	const lines = [
		columns.map(([head]) => head),
		columns.map(() => '---'),
		...rows.map((row) => columns.map(([, cell]) => cell(row))),
	];
	return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** What in a row is not as it should be, and too long for the table: a line each. */
export function remarks({ name, weight, accessibility }: Row): string[] {
	const broken = (['question', 'feedback'] as const).flatMap((at) =>
		accessibility[at].map(
			({ id, wcag, elements, example }) =>
				`axe, ${at}: ${id}${wcag ? '' : ' (good practice)'}, ${elements} × ${example}`,
		),
	);
	return [
		...weight.errors.map((error) => `error in the page: ${error}`),
		...weight.missing.map((path) => `not found: ${path}`),
		...weight.foreign.map((url) => `another host was asked: ${url}`),
		...broken,
	].map((remark) => `${name}: ${remark}`);
}
