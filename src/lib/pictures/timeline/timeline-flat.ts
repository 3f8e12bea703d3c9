import { labelHeight } from '#lib/pictures/label-size.ts';
import { narrowestFlag, raiseFlags } from './raise-flags.ts';
import { settle } from '#lib/pictures/settle.ts';
import { timeScale } from './time-scale.ts';
import {
	across,
	axisOf,
	bracket,
	midnightsOf,
	path,
	ticksOf,
	type Box,
	type DrawnEvent,
	type TimelineDrawing,
	type TimelineItem,
} from './timeline-drawing.ts';

const gap = 12;
const markSize = 18;

const meet = (a: Box, b: Box) =>
	a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height && b.y < a.y + a.height;

/** Brackets below the axis, the longest first, each with its label under its middle, as near the axis as there is room. */
function hangBrackets(
	spans: { item: TimelineItem; start: number; end: number }[],
	top: number,
	width: number,
) {
	const taken: Box[] = [];
	return spans.map(({ item, start, end }): DrawnEvent => {
		const wide = Math.max(200, Math.min(300, end - start));
		const x = Math.max(0, Math.min(width - wide, (start + end - wide) / 2));
		const line = { x: start, y: top, width: end - start, height: 18 };
		const box = { x, y: 0, width: wide, height: labelHeight(item.label, wide) + gap };
		for (;;) {
			box.y = line.y + 14;
			const other = taken.find((other) => meet(other, line) || meet(other, box));
			if (!other) break;
			line.y = Math.max(line.y + 1, Math.min(other.y + other.height, line.y + 24));
		}
		taken.push({ ...line }, box);
		return {
			id: item.id,
			kind: 'span',
			...bracket(across, item, start, end, line.y + 8, -7),
			box: { ...box, height: box.height - gap },
			align: 'center',
		};
	});
}

/** A timeline whose axis lies across: points above it, spans below. For what has at least one date. */
export function timelineFlat(items: TimelineItem[], width: number): TimelineDrawing {
	const lead = items.some(({ from }) => from === -Infinity) ? 96 : 0;
	const tail = items.some(({ to }) => to === Infinity) ? 64 : 0;
	const scale = timeScale(items, { length: width, lead, tail, gap: 84, afterLast: 164, steps: 4 });
	const points = items.filter(({ kind }) => kind === 'point');
	const marks = settle(
		points.map(({ at }) => scale.at(at) - markSize / 2),
		points.map(() => markSize),
		width - narrowestFlag + markSize / 2,
	).map((start) => start + markSize / 2);
	const flags = raiseFlags(
		points.map(({ label }) => label),
		marks,
		width,
	);
	const axisY = Math.max(markSize, ...flags.map(({ y, height }) => y + height)) + 2;
	const ticks = ticksOf(scale, across, axisY, 66, 0);

	const markOf = (id: string | undefined) => marks[points.findIndex((point) => point.id === id)];
	const spans = items
		.filter(({ kind }) => kind === 'span')
		.map((item) => {
			const start = Math.min(markOf(item.after) ?? scale.at(item.from), width - 24);
			return { item, start, end: Math.max(start + 24, markOf(item.before) ?? scale.at(item.to)) };
		})
		.sort((a, b) => b.end - b.start - (a.end - a.start));
	const under = axisY + (ticks.some(({ year }) => year) ? 64 : 50);

	const events = [
		...points.map(({ id }, i): DrawnEvent => {
			const { x, y, width, height, left } = flags[i]!;
			const top = axisY - y - height;
			const mark = across(marks[i]!, axisY);
			return {
				id,
				kind: 'point',
				mark,
				leader: path(across(mark.x, axisY - 8), across(mark.x, top + 3)),
				box: { x, y: top, width, height },
				...(left && { align: 'end' }),
			};
		}),
		...hangBrackets(spans, under, width),
	];
	return {
		upright: false,
		width,
		height: Math.max(under - 4, ...events.map(({ box }) => box.y + box.height)),
		axis: axisOf(scale, across, axisY, lead, width),
		ticks,
		midnights: midnightsOf(scale, across, axisY),
		breaks: scale.breaks.map(({ at, days }) => ({ ...across(at, axisY), days })),
		events,
		apart: null,
	};
}
