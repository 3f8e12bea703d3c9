import { outcomes, type Outcome } from '#lib/quiz/scoring/score.ts';

/**
 * The plots' geometry. Along the line all is in per cent of the drawing's width, so that it fits any width and its letters
 * keep their size; across it in pixels.
 */

/** A stretch of a bar: where it begins and how long it is, 0 to 100. */
interface Stretch {
	outcome: Outcome;
	start: number;
	length: number;
}

/** Counts as a bar: one stretch for each outcome that there is, the best first; together 100. */
export function stretches(counts: Record<Outcome, number>): Stretch[] {
	const all = outcomes.reduce((sum, outcome) => sum + counts[outcome], 0);
	let start = 0;
	return outcomes
		.filter((outcome) => counts[outcome] > 0)
		.map((outcome) => {
			const stretch = { outcome, start, length: (100 * counts[outcome]) / all };
			start += stretch.length;
			return stretch;
		});
}

export interface Column {
	count: number;
	/** Per cent of the width. */
	x: number;
	width: number;
	middle: number;
	/** Pixels. */
	y: number;
	height: number;
}

/** Counts as columns that stand on a line `foot` pixels below the top; the highest is `highest` high. */
export function columns(counts: readonly number[], foot: number, highest: number): Column[] {
	const most = Math.max(1, ...counts);
	const each = 100 / counts.length;
	return counts.map((count, i) => {
		const height = (highest * count) / most;
		return {
			count,
			x: i * each + each * 0.06,
			width: each * 0.88,
			middle: (i + 0.5) * each,
			y: foot - height,
			height,
		};
	});
}
