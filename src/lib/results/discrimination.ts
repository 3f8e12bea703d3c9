import { mean, standardDeviation } from 'simple-statistics';

/** With fewer learners a correlation says more about chance than about the question. */
const fewestForDiscrimination = 5;

/**
 * The discrimination of a question: how those who got it right did on all others. It is the corrected item-total
 * correlation, a point-biserial one: `right` (1 or 0 for each learner) against `rest` (0 to 1, the share of the points of
 * all other questions). −1 to 1; null where it is not defined: fewer than five learners, all or none right, or all the same
 * on the rest. (Crocker and Algina, Introduction to Classical and Modern Test Theory, 1986, chapter 14.)
 */
export function discrimination(right: readonly number[], rest: number[]): number | null {
	if (right.length < fewestForDiscrimination) return null;
	const had = rest.filter((_, i) => right[i] === 1);
	const others = rest.filter((_, i) => right[i] !== 1);
	if (had.length === 0 || others.length === 0) return null;
	const deviation = standardDeviation(rest);
	// Rounding leaves a trace of variance where all are the same.
	if (deviation < 1e-9) return null;
	return ((mean(had) - mean(others)) / deviation) * (Math.sqrt(had.length * others.length) / rest.length);
}
