import { dayParts, type When } from './facts.ts';

/**
 * The partial order of events, as far as their facts settle it.
 *
 * Each event is a moment somewhere within a span: a date with its part spans that part (morning, afternoon, evening and
 * night follow one another within the date), a date alone the whole day, `by` all time up to the end of that day, and
 * nothing all time. `after` and `before` order two events strictly. One event precedes another only if it does so in every
 * reading, that is for every choice of moments that the facts allow: where a chain of `after` and `before` leads
 * from one to the other, or where the latest moment that the facts leave to the one does not pass the earliest
 * of the other. Two events of one day, without parts or a chain, are unsettled.
 */

export interface TimedEvent {
	id: string;
	when: Pick<When, 'date' | 'part' | 'after' | 'before' | 'by'>;
}

export interface Timeline {
	/** Whether the facts settle that the first event comes earlier. Unknown ids precede nothing. */
	precedes(earlier: string, later: string): boolean;
	/** The settled pairs among some events, earlier first, in the order in which the ids are given. */
	pairs(ids: string[]): [earlier: string, later: string][];
	/** The events in an order that bears out every pair; where the facts leave it open, by earliest moment, then as given. Unplaced ones last. */
	inOrder(ids: string[]): string[];
	/** What the facts leave of the time of an event, in days since 1970, end exclusive; infinite where they set no bound. */
	span(id: string): { from: number; to: number };
}

/** Facts that no order bears out: the ids of the events along the chain. */
export type TimeConflict =
	/** Each comes before the next, and the last is the first again. */
	| { kind: 'cycle'; chain: string[] }
	/** Each comes before the next, but the first cannot by its date be as early as the last must be. */
	| { kind: 'contradiction'; chain: string[] };

/** In parts of days since 1970; the end is exclusive. */
interface Span {
	from: number;
	to: number;
}

const millisecondsOfDay = 86_400_000;

/** The first part of a day, `2025-03-05`, counted in parts of days. */
const startOf = (date: string) => (Date.parse(`${date}T00:00:00Z`) / millisecondsOfDay) * dayParts.length;

function spanOf({ date, part, by }: TimedEvent['when']): Span {
	let span: Span = { from: -Infinity, to: Infinity };
	if (date !== undefined) {
		const start = startOf(date);
		span = { from: start, to: start + dayParts.length };
		if (part !== undefined) {
			const from = start + dayParts.indexOf(part);
			span = { from, to: from + 1 };
		}
	}
	return by === undefined ? span : { from: span.from, to: Math.min(span.to, startOf(by) + dayParts.length) };
}

/** Which events come directly after each, by `after` and `before`. Ids that no event has are passed over. */
function stepsOf(events: TimedEvent[]): Map<string, string[]> {
	const steps = new Map(events.map(({ id }) => [id, [] as string[]]));
	for (const { id, when } of events) {
		for (const earlier of when.after) steps.get(earlier)?.push(id);
		for (const later of when.before) if (steps.has(later)) steps.get(id)!.push(later);
	}
	return steps;
}

/** All events that come after one, each with a shortest chain to it: `chain[0]` is the one itself. */
function chainsFrom(start: string, steps: Map<string, string[]>): Map<string, string[]> {
	const chains = new Map<string, string[]>();
	let fringe: string[][] = [[start]];
	while (fringe.length > 0) {
		const next: string[][] = [];
		for (const chain of fringe) {
			for (const id of steps.get(chain.at(-1)!)!) {
				if (chains.has(id)) continue;
				chains.set(id, [...chain, id]);
				next.push([...chain, id]);
			}
		}
		fringe = next;
	}
	return chains;
}

/**
 * Works out the order of events. Takes events with dates that are dates; gives the order, or every conflict that keeps
 * it from being one: a cycle for each knot of events, then contradictions, shortest chains only.
 */
export function timeline(events: TimedEvent[]): { order: Timeline } | { conflicts: TimeConflict[] } {
	const steps = stepsOf(events);
	const spans = new Map(events.map(({ id, when }) => [id, spanOf(when)]));
	const chains = new Map(events.map(({ id }) => [id, chainsFrom(id, steps)]));
	const conflicts = [...cycles(events, chains), ...contradictions(events, chains, spans)];
	return conflicts.length > 0 ? { conflicts } : { order: orderOf(events, chains, spans) };
}

type Chains = Map<string, Map<string, string[]>>;

function cycles(events: TimedEvent[], chains: Chains): TimeConflict[] {
	const reported = new Set<string>();
	return events.flatMap(({ id }) => {
		const chain = chains.get(id)!.get(id);
		if (!chain || chain.some((id) => reported.has(id))) return [];
		for (const id of chain) reported.add(id);
		return [{ kind: 'cycle' as const, chain }];
	});
}

function contradictions(events: TimedEvent[], chains: Chains, spans: Map<string, Span>): TimeConflict[] {
	const impossible = (earlier: string, later: string) => spans.get(earlier)!.from >= spans.get(later)!.to;
	const found = events.flatMap(({ id }) => {
		if (impossible(id, id)) return [[id]];
		return [...chains.get(id)!.values()].filter((chain) => impossible(id, chain.at(-1)!));
	});
	const within = (chain: string[]) =>
		chain.some((earlier, i) =>
			chain.some((later, j) => i <= j && j - i < chain.length - 1 && impossible(earlier, later)),
		);
	return found.filter((chain) => !within(chain)).map((chain) => ({ kind: 'contradiction', chain }));
}

function orderOf(events: TimedEvent[], chains: Chains, spans: Map<string, Span>): Timeline {
	/** What the chains leave of each span. */
	const left = new Map(
		events.map(({ id }) => {
			const later = [id, ...chains.get(id)!.keys()];
			const earlier = [id, ...events.map((event) => event.id).filter((other) => chains.get(other)!.has(id))];
			return [
				id,
				{
					from: Math.max(...earlier.map((id) => spans.get(id)!.from)),
					to: Math.min(...later.map((id) => spans.get(id)!.to)),
				},
			];
		}),
	);
	const precedes = (earlier: string, later: string): boolean => {
		const a = left.get(earlier);
		const b = left.get(later);
		return a !== undefined && b !== undefined && (chains.get(earlier)!.has(later) || a.to <= b.from);
	};
	/** Of two events of which neither precedes the other, the one with the less is shown first; last what nothing places. */
	const earliest = (id: string) => {
		const { from, to } = left.get(id) ?? { from: -Infinity, to: Infinity };
		return from === -Infinity && to === Infinity ? Infinity : from;
	};
	const days = (parts: number) => parts / dayParts.length;
	return {
		precedes,
		span(id) {
			const { from, to } = left.get(id) ?? { from: -Infinity, to: Infinity };
			return { from: days(from), to: days(to) };
		},
		pairs: (ids) =>
			ids.flatMap((earlier) =>
				ids.filter((later) => precedes(earlier, later)).map((later): [string, string] => [earlier, later]),
			),
		inOrder(ids) {
			const placed: string[] = [];
			const open = [...ids];
			while (open.length > 0) {
				const ready = open.filter((id) => !open.some((other) => precedes(other, id)));
				const next = ready.reduce((best, id) => (earliest(id) < earliest(best) ? id : best));
				placed.push(...open.splice(open.indexOf(next), 1));
			}
			return placed;
		},
	};
}
