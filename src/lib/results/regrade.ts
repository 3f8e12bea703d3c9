import type { ResultItem } from '#lib/quiz/scoring/result-code.ts';
import { distinctItems } from './distinct-items.ts';
import type { Grader } from './grader.ts';

/** The points come in thousandths; a difference within them is no difference. */
const grain = 0.0011;

/**
 * What a result's answers are worth, computed from the lesson: `otherwise` counts the questions for which the result claimed
 * something else, and those that the lesson does not have. `graders`: of the questions of the same edition as the result, adapted
 * to its settings. Each question counts once, the first time.
 */
export function regrade(
	items: readonly ResultItem[],
	graders: ReadonlyMap<string, Grader>,
): { items: ResultItem[]; otherwise: number } {
	const claimed = distinctItems(items);
	let otherwise = items.length - claimed.length;
	const regraded: ResultItem[] = [];
	for (const item of claimed) {
		const grader = graders.get(item.question);
		if (!grader) {
			otherwise++;
			continue;
		}
		const graded = grader.grade(item);
		if (graded.outcome !== item.outcome || Math.abs(graded.points - item.points) > grain) otherwise++;
		regraded.push(graded);
	}
	return { items: regraded, otherwise };
}
