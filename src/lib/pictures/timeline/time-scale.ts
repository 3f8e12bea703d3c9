import type { PlacedEvent } from './place-events.ts';

/** A time axis: days to scale, long empty spans cut short. */
export interface TimeScale {
	/** Where a moment lies on it; moments before the first day and after the last lie at its ends. */
	at(days: number): number;
	/** How long a day is. */
	day: number;
	/**
	 * The days it runs through, with where each begins; `empty` are those on which nothing is known to have happened, left
	 * out where days are too short to be told apart.
	 */
	days: { day: number; start: number; empty: boolean }[];
	/** Where days are left out, and how many. */
	breaks: { at: number; days: number }[];
}

interface ScaleRoom {
	/** The length of the whole axis. */
	length: number;
	/** What stays free before the first day, and after the last. */
	lead: number;
	tail: number;
	/** How long a break is drawn. */
	gap: number;
	/** What stays free after the last point, however long its day. */
	afterLast: number;
	/** The longest run of empty days that is drawn in full, in usual steps from one moment to the next. */
	steps: number;
}

/** Days that are shorter are not drawn one by one. */
const leastDay = 20;

/**
 * A usual step from one moment to the next, in days. Measured by it, a year of monthly events is drawn to scale, and the
 * year before a week of daily ones is not.
 */
function usualStep(moments: number[]): number {
	const distinct = [...new Set(moments)].sort((a, b) => a - b);
	const steps = distinct.slice(1).map((moment, i) => moment - distinct[i]!);
	steps.sort((a, b) => a - b);
	return Math.max(1, steps[(steps.length - 1) >> 1] ?? 1);
}

/** Lays an axis through the days of events; at least one of them must have a date. */
export function timeScale(placed: readonly PlacedEvent[], room: ScaleRoom): TimeScale {
	const moments = placed
		.flatMap(({ kind, at, from, to }) => (kind === 'point' ? [at] : [from, to]))
		.filter(Number.isFinite);
	// A span that is bound by a date ends with it: at the first moment of the next day.
	const ends = placed
		.filter(({ kind, before }) => kind === 'span' && before === undefined)
		.map(({ to }) => to - 1);
	const starts = placed.flatMap(({ kind, at, from }) => (kind === 'point' ? at : from));
	const inhabited = [...new Set([...starts, ...ends].filter(Number.isFinite).map(Math.floor))].sort(
		(a, b) => a - b,
	);
	const cap = room.steps * usualStep(moments);

	const segments: { from: number; to: number; empty: number }[] = [];
	for (const day of inhabited) {
		const last = segments.at(-1);
		if (last && day - last.to <= cap) last.to = day + 1;
		else segments.push({ from: day, to: day + 1, empty: last ? day - last.to : 0 });
	}

	const total = segments.reduce((sum, { from, to }) => sum + to - from, 0);
	const free = room.length - room.lead - (segments.length - 1) * room.gap;
	const end = segments.at(-1)!.to;
	const points = placed.filter(({ kind }) => kind === 'point').map(({ at }) => at);
	const rest = points.length > 0 ? end - Math.max(...points) : 0;
	const day = Math.max(
		1e-6,
		Math.min((free - room.tail) / total, (free - room.afterLast) / (total - rest || 1)),
	);

	let start = room.lead;
	const drawn = segments.map(({ from, to, empty }, i) => {
		if (i > 0) start += room.gap;
		const segment = { from, to, empty, start };
		start += (to - from) * day;
		return segment;
	});
	return {
		day,
		at(moment) {
			if (moment === -Infinity) return 0;
			if (moment === Infinity) return room.length;
			const segment = drawn.findLast(({ from }) => from <= moment) ?? drawn[0]!;
			return segment.start + (Math.max(segment.from, Math.min(segment.to, moment)) - segment.from) * day;
		},
		days: drawn.flatMap(({ from, to, start }) =>
			(day < leastDay
				? inhabited.filter((day) => day >= from && day < to)
				: Array.from({ length: to - from }, (_, i) => from + i)
			).map((number) => ({
				day: number,
				start: start + (number - from) * day,
				empty: !inhabited.includes(number),
			})),
		),
		breaks: drawn.slice(1).map(({ start, empty }) => ({ at: start - room.gap / 2, days: empty })),
	};
}
