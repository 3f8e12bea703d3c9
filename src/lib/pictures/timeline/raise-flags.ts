import { labelHeight, type LabelText } from '#lib/pictures/label-size.ts';
import type { Box } from './timeline-drawing.ts';

/** A label on a pole that stands on an axis; `y` is how high above the axis its lower edge flies. */
export interface Flag extends Box {
	pole: number;
	/** It flies to the left of its pole. */
	left: boolean;
}

const widths = [206, 178, 150, 124];
export const narrowestFlag = widths.at(-1)!;
const gap = 12;
/** The least length of a pole. */
const least = 22;
/** Between a pole and what is written on its flag. */
const besidePole = 7;

/** All to the right of their poles: from the last to the first, each as low as covers no other and no other's pole. */
function raise(heights: readonly number[][], poles: readonly number[], end: number): Flag[] {
	const flags: Flag[] = [];
	for (let i = poles.length - 1; i >= 0; i--) {
		const pole = poles[i]!;
		const candidates = widths
			.map((wide, w): Flag => {
				const below = flags.filter((flag) => flag.pole < pole + wide + gap);
				const width = wide - besidePole;
				return {
					x: pole + besidePole,
					width,
					y: Math.max(least, ...below.map(({ y, height }) => y + height + gap)),
					height: heights[i]![w]!,
					pole,
					left: false,
				};
			})
			.filter(({ x, width }) => x + width <= end || width === narrowestFlag - besidePole);
		flags.unshift(candidates.reduce((best, next) => (topOf(next) < topOf(best) ? next : best)));
	}
	return flags;
}

const topOf = ({ y, height }: Flag) => y + height;

/**
 * Hangs labels on poles at these places along an axis, from left to right: the first so many to the left of their poles,
 * the others to the right, so that those that crowd part; as flat as can be. None goes beyond 0 and `end` where there is a
 * way to have it so.
 */
export function raiseFlags(labels: readonly LabelText[], poles: readonly number[], end: number): Flag[] {
	const heights = labels.map((label) => widths.map((wide) => labelHeight(label, wide - besidePole)));
	const parted = Array.from({ length: poles.length + 1 }, (_, split) => {
		const mirrored = poles.slice(0, split).map((pole) => end - pole);
		const left = raise(heights.slice(0, split).toReversed(), mirrored.toReversed(), end)
			.toReversed()
			.map((flag) => ({ ...flag, x: end - flag.x - flag.width, pole: end - flag.pole, left: true }));
		return [...left, ...raise(heights.slice(split), poles.slice(split), end)];
	});
	const within = parted.filter((flags) => flags.every(({ x, width }) => x >= 0 && x + width <= end));
	const height = (flags: Flag[]) => Math.max(0, ...flags.map(topOf));
	return (within.length > 0 ? within : parted.slice(0, 1)).reduce((best, next) =>
		height(next) < height(best) ? next : best,
	);
}
