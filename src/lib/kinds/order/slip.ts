import { timeline } from '#lib/lesson/timeline.ts';
import type { SlipOf } from '#lib/quiz/scoring/slip.ts';

type Pair = [earlier: string, later: string];

/**
 * The events to blame for the pairs that came out the wrong way round: again and again those that are in most of what is left,
 * so that one event in the wrong place does not make all that it passed look misplaced.
 */
function misplaced(wrong: Pair[]): Set<string> {
	const blamed = new Set<string>();
	for (let left = wrong; left.length > 0; left = left.filter((pair) => !pair.some((id) => blamed.has(id)))) {
		const count = (id: string) => left.filter((pair) => pair.includes(id)).length;
		const most = Math.max(...left.flat().map(count));
		for (const id of left.flat()) if (count(id) === most) blamed.add(id);
	}
	return blamed;
}

/** Where the event was put among those that the facts order it with. */
export const order: SlipOf<'order'> = ({ pairs }, { order }, fact, { events }) => {
	const wrong = pairs.filter(([earlier, later]) => order.indexOf(earlier) > order.indexOf(later));
	if (!misplaced(wrong).has(fact)) return null;
	const [passed, before] = [0, 1].map((side) =>
		wrong.filter((pair) => pair[side] === fact).map((pair) => pair[1 - side]!),
	) as [string[], string[]];
	const late = passed.length >= before.length;
	const timed = timeline(events);
	/** The day of an event, in days since 1970, where it is known. */
	const dayOf = (id: string) => {
		const { from, to } = 'order' in timed ? timed.order.span(id) : { from: NaN, to: NaN };
		return Math.ceil(to) - Math.floor(from) === 1 ? Math.floor(from) : NaN;
	};
	const days = (late ? passed : before)
		.map((id) => Math.abs(dayOf(id) - dayOf(fact)))
		.filter((apart) => apart > 0);
	return { kind: 'placed', late, days: days.length > 0 ? Math.max(...days) : null };
};
