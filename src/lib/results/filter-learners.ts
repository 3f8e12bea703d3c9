import { tenOf } from './evaluate.ts';
import { foldText } from './fold-text.ts';
import type { Learner } from './learner.ts';

/** Which learners are shown: those whose name has these letters, and whose score is in that bar of ten. */
export interface LearnerFilter {
	name: string;
	/** 0 to 9 (see `tenOf`); null is any. */
	ten: number | null;
}

/** Accents and capitals make no difference. `called`: what a learner is called by, who gave no name. */
export function filterLearners(
	learners: readonly Learner[],
	{ name, ten }: LearnerFilter,
	called: (learner: Learner) => string,
): Learner[] {
	const wanted = foldText(name.trim());
	return learners.filter(
		(learner) =>
			(ten === null || tenOf(learner.percent) === ten) &&
			(wanted === '' || foldText(called(learner)).includes(wanted)),
	);
}
