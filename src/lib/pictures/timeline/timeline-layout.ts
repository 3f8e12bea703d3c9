import type { LessonEvent } from '#lib/lesson/facts.ts';
import { labelHeight, type LabelText } from '#lib/pictures/label-size.ts';
import { placeEvents } from './place-events.ts';
import type { DrawnEvent, TimelineDrawing } from './timeline-drawing.ts';
import { timelineFlat } from './timeline-flat.ts';
import { timelineUpright } from './timeline-upright.ts';

/** From this width on an axis lies across, unless labels would tower above it. */
const flatFrom = 640;
const tallest = 500;
/** Wider than that, what belongs together stands too far apart. */
const widest = 1440;
const gap = 12;

const nothing: Omit<TimelineDrawing, 'width' | 'upright'> = {
	height: 0,
	axis: null,
	ticks: [],
	midnights: [],
	breaks: [],
	events: [],
	apart: null,
};

/** What has no place on the axis stands below it, in columns. */
function setApart(drawing: TimelineDrawing, labels: { id: string; label: LabelText }[]): TimelineDrawing {
	if (labels.length === 0) return drawing;
	const columns = Math.max(1, Math.floor(drawing.width / 280));
	const column = drawing.width / columns;
	const top = drawing.height + (drawing.axis ? 30 : 0);
	const marker = 32;
	const width = Math.min(column - gap, 480) - marker;
	const bottoms = Array.from({ length: columns }, () => top + 30);
	const events = labels.map(({ id, label }, i): DrawnEvent => {
		const x = (i % columns) * column;
		const box = { x: x + marker, y: bottoms[i % columns]!, width, height: labelHeight(label, width) };
		bottoms[i % columns] = box.y + box.height + gap;
		return { id, kind: 'apart', mark: { x: x + 13, y: box.y + 9.5 }, box };
	});
	return {
		...drawing,
		events: [...drawing.events, ...events],
		height: Math.max(...bottoms) - gap,
		apart: { x: 0, y: top },
	};
}

/**
 * Lays a timeline out. Takes the events that are drawn, in an order that the facts bear out, what the label of each says,
 * and the width there is, in CSS pixels (320 at least); gives where everything stands, within that width or 1,440.
 */
export function timelineLayout(
	events: readonly LessonEvent[],
	labelOf: (event: LessonEvent) => LabelText,
	room: number,
): TimelineDrawing {
	const width = Math.min(Math.max(room, 240), widest);
	const labels = new Map(events.map((event) => [event.id, labelOf(event)]));
	const { placed, apart } = placeEvents(events);
	const items = placed.map((item) => ({ ...item, label: labels.get(item.id)! }));
	const below = apart.map((id) => ({ id, label: labels.get(id)! }));
	if (items.length === 0) return setApart({ ...nothing, width, upright: width < flatFrom }, below);
	if (width >= flatFrom) {
		const flat = timelineFlat(items, width);
		const axis = flat.ticks[0]!.y;
		const fits = flat.events.every(({ box }) => box.x >= 0 && box.x + box.width <= width);
		if (fits && axis <= tallest && flat.height - axis <= tallest) return setApart(flat, below);
	}
	return setApart(timelineUpright(items, width), below);
}
