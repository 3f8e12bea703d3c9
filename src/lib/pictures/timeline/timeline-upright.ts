import { labelHeight, type as size } from '#lib/pictures/label-size.ts';
import { settle } from '#lib/pictures/settle.ts';
import { timeScale } from './time-scale.ts';
import {
	axisOf,
	bracket,
	down,
	midnightsOf,
	path,
	ticksOf,
	type DrawnEvent,
	type Point,
	type TimelineDrawing,
	type TimelineItem,
} from './timeline-drawing.ts';

const axisX = 62;
const markSize = 18;
const gap = 12;
const breakSize = 52;
/** How far a point's label may stand from its mark before the axis is drawn longer. */
const farthest = 90;

const curve = (from: Point, to: Point) => {
	const middle = (from.x + to.x) / 2;
	return Math.abs(from.y - to.y) < 1
		? path(from, to)
		: `${path(from)}C${middle} ${from.y} ${middle} ${to.y} ${to.x} ${to.y}`;
};

/** Gives each span a lane of its own where its bracket would run beside another; the lane of each by its id. */
function lanesOf(items: TimelineItem[]): Map<string, number> {
	const ends: number[] = [];
	const spans = items.filter(({ kind }) => kind === 'span').sort((a, b) => a.from - b.from || a.to - b.to);
	return new Map(
		spans.map(({ id, from, to }) => {
			const free = ends.findIndex((end) => end < from);
			const lane = free < 0 ? ends.length : free;
			ends[lane] = to;
			return [id, lane];
		}),
	);
}

function placed(items: TimelineItem[], heights: number[], asked: number) {
	const lead = items.some(({ from }) => from === -Infinity) ? 56 : 10;
	const tail = items.some(({ to }) => to === Infinity) ? 40 : 10;
	const along = (length: number) =>
		timeScale(items, { length, lead, tail, gap: breakSize, afterLast: 0, steps: 1.5 });
	// Few labels are lower than what the axis itself takes.
	const length = Math.max(
		asked,
		lead + tail + markSize + along(asked).breaks.length * (breakSize + markSize),
	);
	const scale = along(length);
	const points = items.filter(({ kind }) => kind === 'point');
	const marks = settle(
		points.map(({ at }) => scale.at(at) - markSize / 2),
		points.map(() => markSize),
		length,
	).map((start) => start + markSize / 2);
	const markOf = (id: string | undefined) => marks[points.findIndex((point) => point.id === id)];
	const wanted = items.map((item, i) => {
		const start = markOf(item.id) ?? Math.min(markOf(item.after) ?? scale.at(item.from), length - 16);
		const end = markOf(item.id) ?? Math.max(start + 16, markOf(item.before) ?? scale.at(item.to));
		const want = item.kind === 'point' ? start : start + (end - start) * item.share;
		return { item, start, end, want, height: heights[i]! };
	});
	wanted.sort((a, b) => a.want - b.want);
	const tops = settle(
		wanted.map(({ want }) => want - size.textLine / 2),
		wanted.map(({ height }) => height + gap),
		length + gap,
		// Brackets are long: their labels give way.
		wanted.map(({ item }) => (item.kind === 'point' ? 5 : 1)),
	);
	const far = wanted.map(({ item, want }, i) =>
		item.kind === 'point' ? Math.abs(tops[i]! + size.textLine / 2 - want) : 0,
	);
	return { length, scale, lead, wanted, tops, far: Math.max(0, ...far) };
}

/** A timeline whose axis runs down the left, its labels on the right. For what has at least one date. */
export function timelineUpright(items: TimelineItem[], width: number): TimelineDrawing {
	const lanes = lanesOf(items);
	const count = Math.max(0, ...[...lanes.values()].map((lane) => lane + 1));
	// Where brackets are many their lanes are set closer.
	const pitch = Math.min(9, 48 / Math.max(1, count));
	const labelX = axisX + 30 + count * pitch;
	const labelWidth = Math.min(width - labelX, 480);
	const heights = items.map(({ label }) => labelHeight(label, labelWidth));
	const least = heights.reduce((sum, height) => sum + height + gap, 0);
	const tries = [1, 1.15, 1.3].map((factor) => placed(items, heights, Math.ceil(least * factor)));
	const { scale, lead, wanted, tops, length } =
		tries.find(({ far }) => far <= farthest) ??
		tries.reduce((best, next) => (next.far < best.far ? next : best));

	const events = wanted.map(({ item, start, end, height }, i): DrawnEvent => {
		const box = { x: labelX, y: tops[i]!, width: labelWidth, height };
		const to = { x: labelX - 6, y: box.y + size.textLine / 2 };
		if (item.kind === 'point') {
			const mark = down(start, axisX);
			return { id: item.id, kind: 'point', mark, leader: curve({ x: axisX + 8, y: start }, to), box };
		}
		const x = axisX + 18 + lanes.get(item.id)! * pitch;
		const from = { x, y: Math.max(start, Math.min(end, to.y)) };
		return {
			id: item.id,
			kind: 'span',
			...bracket(down, item, start, end, x, -6),
			leader: curve(from, to),
			box,
		};
	});
	const ticks = ticksOf(scale, down, axisX - 14, 36, 14);
	return {
		upright: true,
		width,
		height: Math.max(length, ...events.map(({ box }) => box.y + box.height)),
		axis: axisOf(scale, down, axisX, lead, length),
		ticks,
		midnights: midnightsOf(scale, down, axisX),
		breaks: scale.breaks.map(({ at, days }) => ({ ...down(at, axisX), days })),
		events,
		apart: null,
	};
}
