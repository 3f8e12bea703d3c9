/**
 * A share as a whole per cent: the one way in which the project rounds them. Rounded down, so that the figure shown reaches a
 * pass mark exactly where the share does, and never says more than was earned: 100 is all of it. Only 0 is nothing: what is
 * less than a hundredth is 1. `part` is 0 to `whole`; of nothing it is 0.
 */
export function wholePercent(part: number, whole: number): number {
	if (part <= 0 || whole <= 0) return 0;
	// Thirds add up to a little less than a whole: the epsilon keeps 100 at 100.
	return Math.max(1, Math.floor((100 * part) / whole + 1e-9));
}
