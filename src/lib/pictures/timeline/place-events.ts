import type { LessonEvent } from '#lib/lesson/facts.ts';
import { timeline, type Timeline } from '#lib/lesson/timeline.ts';

/** Where an event lies in time, in days since 1970; part of a day as a fraction. */
export interface PlacedEvent {
	id: string;
	/** A point is a day or a part of one; a span is all that is known of an event that is only ordered. */
	kind: 'point' | 'span';
	from: number;
	to: number;
	/** Where a point is marked: it stands for its day or part of day, at no known hour. */
	at: number;
	/** How far along a span its label stands, of 1: events with the same span share it. */
	share: number;
	/** The points between which a span lies, where points bound it. */
	after?: string;
	before?: string;
}

/** Spreads those that are known alike over the time they share. */
function spread(placed: PlacedEvent[]): void {
	const alike = new Map<string, PlacedEvent[]>();
	for (const event of placed) {
		const key = `${event.from} ${event.to}`;
		alike.set(key, [...(alike.get(key) ?? []), event]);
	}
	for (const events of alike.values()) {
		events.forEach((event, i) => {
			event.share = (i + 1) / (events.length + 1);
			event.at = event.from + (event.to - event.from) * event.share;
		});
	}
}

function pointsOf(events: readonly LessonEvent[], order: Timeline): PlacedEvent[] {
	const points = events
		.filter(({ when }) => when.date !== undefined)
		.map(({ id }): PlacedEvent => ({ id, kind: 'point', ...order.span(id), at: 0, share: 0 }));
	spread(points);
	// What the facts settle holds in the picture too, however the points of a day were spread.
	points.forEach((point, i) => {
		for (const earlier of points.slice(0, i))
			if (order.precedes(earlier.id, point.id)) point.at = Math.max(point.at, earlier.at);
	});
	return points.sort((a, b) => a.at - b.at);
}

/** Of the points that come before or after, the one that bounds a span most closely. */
function spanOf(id: string, order: Timeline, points: PlacedEvent[]): PlacedEvent {
	const { from, to } = order.span(id);
	const after = points.findLast((point) => order.precedes(point.id, id));
	const before = points.find((point) => order.precedes(id, point.id));
	return {
		id,
		kind: 'span',
		from: Math.max(from, after?.at ?? -Infinity),
		to: Math.min(to, before?.at ?? Infinity),
		at: 0,
		share: 0,
		...(after && { after: after.id }),
		...(before && before.at <= to && { before: before.id }),
	};
}

/**
 * Places events in time as far as their facts do. Takes events in an order that the facts bear out; gives the points
 * by time, then the spans, and apart the ids of those of which no date says anything. Only these events are looked at: what
 * others would say of them stays unsaid.
 */
export function placeEvents(events: readonly LessonEvent[]): { placed: PlacedEvent[]; apart: string[] } {
	const result = timeline([...events]);
	if (!('order' in result)) return { placed: [], apart: events.map(({ id }) => id) };
	const points = pointsOf(events, result.order);
	const spans = events
		.filter(({ when }) => when.date === undefined)
		.map(({ id }) => spanOf(id, result.order, points));
	const bounded = spans.filter(({ from, to }) => from > -Infinity || to < Infinity);
	spread(bounded);
	return {
		placed: [...points, ...bounded],
		apart: spans.filter((span) => !bounded.includes(span)).map(({ id }) => id),
	};
}
