import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { dayParts, type LessonEvent, type When } from '#lib/lesson/facts.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import { plainText } from '#lib/lesson/plain-text.ts';
import { timeline } from '#lib/lesson/timeline.ts';
import { outside, overlaps } from '#tests/lessons/boxes.ts';
import { crowdedEvents } from '#tests/lessons/crowded-lesson.ts';
import { realLesson } from '#tests/lessons/real-lesson.ts';
import { paragraphsOf } from '#lib/lesson/cited-paragraphs.ts';
import type { Point, TimelineDrawing } from './timeline-drawing.ts';
import { timelineLayout } from './timeline-layout.ts';

const widths = [272, 320, 390, 432, 640, 690, 820, 1180, 2560];

const lay = (events: readonly LessonEvent[], width: number) =>
	timelineLayout(
		events,
		({ what, when, evidence }) => ({
			text: plainText(what),
			note: when.worded ?? 'day not given',
			paragraphs: paragraphsOf(evidence),
		}),
		width,
	);

/** The points of all path data, with the control points of curves: a curve stays among them. */
const pointsOf = (data: string): Point[] =>
	[...data.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));

function faultsOf(drawing: TimelineDrawing): string[] {
	const { width, height, events } = drawing;
	const labels = events.map(({ id, box }): [string, typeof box] => [id, box]);
	const marks = events.flatMap(
		({ id, mark }): [string, { x: number; y: number; width: number; height: number }][] =>
			mark ? [[`mark of ${id}`, { x: mark.x - 8, y: mark.y - 8, width: 16, height: 16 }]] : [],
	);
	const lines = events.flatMap(({ id, leader, bracket, open }) =>
		pointsOf((leader ?? '') + (bracket ?? '') + (open ?? '')).map(
			({ x, y }): [string, { x: number; y: number; width: number; height: number }] => [
				`line of ${id}`,
				{ x, y, width: 0, height: 0 },
			],
		),
	);
	return [...overlaps([...labels, ...marks]), ...outside([...labels, ...marks, ...lines], width, height)];
}

/** Poles and brackets of a timeline that lies across, as the boxes they run through. */
const linesOf = ({ events, upright }: TimelineDrawing) =>
	upright
		? []
		: events.flatMap(({ id, leader, bracket }) => {
				const points = pointsOf((leader ?? '') + (bracket ?? ''));
				if (points.length === 0) return [];
				const xs = points.map(({ x }) => x);
				const ys = points.map(({ y }) => y);
				const [x, y] = [Math.min(...xs), Math.min(...ys)];
				const box = { x, y, width: Math.max(...xs) - x || 1, height: Math.max(...ys) - y };
				return [[`line of ${id}`, box]] as [string, typeof box][];
			});

let real: Lesson;
let small: Lesson;

beforeAll(async () => {
	real = await realLesson('content', 'us-ukraine-intelligence');
	small = await realLesson('tests/lessons/small', 'harbour-bridge');
});

describe.each(widths)('at %i pixels', (width) => {
	test.each([
		['the real lesson', () => real.events],
		['a small lesson', () => small.events],
		['forty events', () => crowdedEvents],
	])('%s: every event is drawn, none covers another, nothing reaches beyond the drawing', (_, events) => {
		const drawing = lay(events(), width);
		expect(drawing.events.map(({ id }) => id).toSorted()).toEqual(
			events()
				.map(({ id }) => id)
				.toSorted(),
		);
		expect(faultsOf(drawing)).toEqual([]);
	});

	test('no pole or bracket runs through a label', () => {
		const drawing = lay(real.events, width);
		const labels = drawing.events.map(({ id, box }): [string, typeof box] => [id, box]);
		const crossing = linesOf(drawing).flatMap((line) =>
			overlaps([line, ...labels]).filter((text) => text.startsWith('line')),
		);
		expect(crossing).toEqual([]);
	});
});

describe('how a timeline lies', () => {
	test('upright in a card, across in a panel, upright again where labels would tower', () => {
		expect([432, 820].map((width) => lay(real.events, width).upright)).toEqual([true, false]);
		expect(lay(crowdedEvents, 820).upright).toBe(true);
	});

	test('no wider than eyes follow', () => {
		expect(lay(real.events, 2560).width).toBe(1440);
	});

	test('days are to scale: two days are twice as long as one', () => {
		const { events } = lay(real.events, 1180);
		const at = (id: string) => events.find((event) => event.id === id)!.mark!.x;
		const perDay = at('waltz-on-aid') - at('regret');
		expect(at('aid-suspended') - at('oval-office')).toBeCloseTo(3 * perDay, 0);
	});

	test('long empty spans are left out, and it is said how long they are', () => {
		expect(lay(small.events, 1180).breaks.map(({ days }) => days)).toEqual([832]);
		expect(lay(real.events, 1180).breaks).toEqual([]);
	});

	test('what is known in different ways is drawn in different ways', () => {
		const { events } = lay(small.events, 820);
		const look = (id: string) => {
			const { kind, mark, bracket, open } = events.find((event) => event.id === id)!;
			return [kind, Boolean(mark), Boolean(bracket), Boolean(open)];
		};
		expect(look('work')).toEqual(['point', true, false, false]);
		expect(look('argument')).toEqual(['span', false, true, true]);
		expect(look('signs')).toEqual(['apart', true, false, false]);
	});

	test('a bracket runs from what an event follows to what it precedes', () => {
		const { events } = lay(real.events, 1180);
		const find = (id: string) => events.find((event) => event.id === id)!;
		const xs = pointsOf(find('dictator-remark').bracket!).map(({ x }) => x);
		expect(Math.max(...xs)).toBeCloseTo(find('address').mark!.x, 0);
		const halt = pointsOf(find('sharing-halted').bracket!).map(({ x }) => x);
		expect(Math.min(...halt)).toBeCloseTo(find('aid-suspended').mark!.x, 0);
	});

	test('without any date there is no axis, and nothing is lost', () => {
		const undated = real.events.map((event) => ({
			...event,
			when: { after: [], before: [], known: 'unknown' as const },
		}));
		const drawing = lay(undated, 432);
		expect([drawing.axis, drawing.events.length]).toEqual([null, undated.length]);
		expect(faultsOf(drawing)).toEqual([]);
	});

	test('of few and short labels the axis is as long as it takes', () => {
		const event: LessonEvent = {
			id: 'only',
			what: 'word',
			when: { after: [], before: [], known: 'order-only', by: '2024-10-04' },
			evidence: [],
		};
		expect(faultsOf(lay([event], 240))).toEqual([]);
	});

	test('of what is not drawn it takes no notice', () => {
		const some = real.events.slice(0, 3);
		const others = some.map((event) => ({
			...event,
			when: {
				...event.when,
				before: event.when.before.filter((id) => some.some((event) => event.id === id)),
			},
		}));
		expect(lay(some, 820)).toEqual(lay(others, 820));
	});
});

/** Events in an order that their facts bear out: moments that never go back, known more or less exactly. */
const anyEvents: fc.Arbitrary<LessonEvent[]> = fc
	.array(
		fc.record({
			step: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(40), fc.nat(4000)),
			dated: fc.constantFrom('part', 'day', 'by', 'after', 'before', 'between', 'unknown'),
			words: fc.integer({ min: 1, max: 24 }),
			long: fc.boolean(),
			links: fc.integer({ min: 0, max: 6 }),
			other: fc.nat(),
		}),
		{ maxLength: 40 },
	)
	.map((drafts) => {
		let moment = 80_000;
		const dateOf = (parts: number) => new Date(Math.floor(parts / 4) * 86_400_000).toISOString().slice(0, 10);
		return drafts.map(({ step, dated, words, long, links, other }, i): LessonEvent => {
			moment += step;
			const earlier = i > 0 ? [`e${other % i}`] : [];
			const later = i + 1 < drafts.length ? [`e${i + 1 + (other % (drafts.length - i - 1))}`] : [];
			const when: When = { after: [], before: [], known: 'order-only' };
			if (dated === 'part' || dated === 'day') Object.assign(when, { date: dateOf(moment), known: 'stated' });
			if (dated === 'part') when.part = dayParts[moment % 4]!;
			if (dated === 'by') when.by = dateOf(moment);
			if (dated === 'after' || dated === 'between') when.after = earlier;
			if (dated === 'before' || dated === 'between') when.before = later;
			if (dated === 'unknown') when.known = 'unknown';
			return {
				id: `e${i}`,
				what:
					Array.from({ length: words }, (_, n) => 'word'.repeat(1 + ((n + other) % 3))).join(' ') +
					(long ? 'x'.repeat(60) : ''),
				when,
				evidence: Array.from({ length: links }, (_, n) => ({
					paragraph: `p${n + 7}` as const,
					start: 0,
					end: 1,
				})),
			};
		});
	});

test('whatever the events and the width, none covers another and nothing reaches beyond the drawing', () => {
	fc.assert(
		fc.property(anyEvents, fc.integer({ min: 240, max: 2600 }), (events, width) => {
			const drawing = lay(events, width);
			expect(faultsOf(drawing)).toEqual([]);
			expect(drawing.events).toHaveLength(events.length);
		}),
		{ numRuns: 300 },
	);
});

test('whatever the events, marks stand in the order that the facts settle', () => {
	fc.assert(
		fc.property(anyEvents, fc.constantFrom(320, 1200), (events, width) => {
			const result = timeline(events);
			if (!('order' in result)) throw new Error('The events contradict each other.');
			const { upright, events: drawn } = lay(events, width);
			const at = new Map(
				drawn.filter(({ kind }) => kind === 'point').map(({ id, mark }) => [id, upright ? mark!.y : mark!.x]),
			);
			for (const [earlier, later] of result.order.pairs([...at.keys()]))
				expect(at.get(earlier)).toBeLessThan(at.get(later)!);
		}),
		{ numRuns: 150 },
	);
});
