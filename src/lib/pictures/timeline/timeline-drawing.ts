import type { PlacedEvent } from './place-events.ts';
import type { LabelText } from '#lib/pictures/label-size.ts';
import type { TimeScale } from './time-scale.ts';

/** An event as its picture's layout takes it: where it lies in time, and what its label says. */
export interface TimelineItem extends PlacedEvent {
	label: LabelText;
}

export interface Point {
	x: number;
	y: number;
}

export interface Box extends Point {
	width: number;
	height: number;
}

export interface DrawnEvent {
	id: string;
	kind: 'point' | 'span' | 'apart';
	box: Box;
	/** How its label's lines are set, where not from the start. */
	align?: 'center' | 'end';
	/** The middle of a point's mark. */
	mark?: Point;
	/** SVG path data: from the mark to the label; of a bracket; and of the ends of a bracket that are open. */
	leader?: string;
	bracket?: string;
	open?: string;
}

export interface Tick extends Point {
	/** In days since 1970. */
	day: number;
	empty: boolean;
	/** Whether the year is written with it. */
	year: boolean;
}

/** A timeline, ready to be drawn from the left; where people read from the right it is mirrored. */
export interface TimelineDrawing {
	upright: boolean;
	width: number;
	height: number;
	/** SVG path data: of the days, of what is before and after them, and of the strokes where days are left out. */
	axis: { days: string; beyond: string; breaks: string } | null;
	ticks: Tick[];
	/** Where one day ends and the next begins. */
	midnights: Point[];
	breaks: (Point & { days: number })[];
	events: DrawnEvent[];
	/** Where those are set apart that have no place on the axis. */
	apart: Point | null;
}

/** How an axis runs: what is along it, what across. */
type Run = (along: number, across: number) => Point;
export const across: Run = (along, across) => ({ x: along, y: across });
export const down: Run = (along, across) => ({ x: across, y: along });

const round = (n: number) => Math.round(n * 10) / 10;

/** The data of a path from point to point. */
export const path = (...points: Point[]) =>
	points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');

/** A bracket along an axis, its ends turned by `turn` towards it; an end without a bound is left open and dashed. */
export function bracket(
	run: Run,
	{ from, to }: Pick<PlacedEvent, 'from' | 'to'>,
	start: number,
	end: number,
	at: number,
	turn: number,
): Pick<DrawnEvent, 'bracket' | 'open'> {
	const fade = Math.min(28, (end - start) / 3);
	const first = from === -Infinity ? [run(start + fade, at)] : [run(start, at + turn), run(start, at)];
	const last = to === Infinity ? [run(end - fade, at)] : [run(end, at), run(end, at + turn)];
	const open =
		(from === -Infinity ? path(run(start, at), run(start + fade, at)) : '') +
		(to === Infinity ? path(run(end - fade, at), run(end, at)) : '');
	return { bracket: path(...first, ...last), ...(open && { open }) };
}

/** Which days are named, `room` apart: first those with events. `yearRoom` is what a year takes more. */
export function ticksOf(scale: TimeScale, run: Run, at: number, room: number, yearRoom: number): Tick[] {
	const named: Tick[] = [];
	const taken: { from: number; to: number }[] = [];
	const yearOf = (day: number) => new Date(day * 86_400_000).getUTCFullYear();
	for (const empty of [false, true]) {
		for (const { day, start, empty: isEmpty } of scale.days) {
			if (isEmpty !== empty) continue;
			const middle = start + scale.day / 2;
			const earlier = scale.days.findLast((other) => !other.empty && other.day < day);
			const year = !empty && (earlier === undefined || yearOf(earlier.day) !== yearOf(day));
			const span = { from: middle - room / 2, to: middle + room / 2 + (year ? yearRoom : 0) };
			if (taken.some(({ from, to }) => span.from < to && from < span.to)) continue;
			taken.push(span);
			named.push({ ...run(middle, at), day, empty, year });
		}
	}
	return named.sort((a, b) => a.day - b.day);
}

/** Where midnights are marked: between the days of a run, where days are long enough to be told apart. */
export const midnightsOf = (scale: TimeScale, run: Run, at: number): Point[] =>
	scale.days.filter(({ day }, i) => scale.days[i - 1]?.day === day - 1).map(({ start }) => run(start, at));

/** The axis itself, from `lead` to where its days end, and on to `length`; interrupted where days are left out. */
export function axisOf(
	scale: TimeScale,
	run: Run,
	at: number,
	lead: number,
	length: number,
): NonNullable<TimelineDrawing['axis']> {
	const last = scale.days.at(-1)!;
	const end = Math.min(length, last.start + scale.day);
	const stops = [lead, ...scale.breaks.flatMap((gap) => [gap.at - 4, gap.at + 4]), end];
	const stroke = (middle: number) => path(run(middle - 3, at + 6), run(middle + 3, at - 6));
	let days = '';
	for (let i = 0; i < stops.length; i += 2) days += path(run(stops[i]!, at), run(stops[i + 1]!, at));
	return {
		days,
		beyond:
			(lead > 0 ? path(run(0, at), run(lead, at)) : '') +
			(length - end > 24 ? path(run(end, at), run(length, at)) : ''),
		breaks: scale.breaks.map((gap) => stroke(gap.at - 4) + stroke(gap.at + 4)).join(''),
	};
}
