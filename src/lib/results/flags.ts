import { shareOf, type QuestionStatistics } from './question-tally.ts';

/** Why a question is worth a look: by its learners' answers it may be hard, misleading, or marked by a wrong key. */
export const flags = ['hard', 'misleading', 'undiscriminating'] as const;
export type Flag = (typeof flags)[number];

/** Below these a question is flagged: the share right at the first try, and the discrimination. */
const hard = 0.3;
const undiscriminating = 0.1;

/** `misleading`: more gave a wrong option than any right one. With fewer than five learners nothing is said. */
export function flagsOf(statistics: QuestionStatistics): Flag[] {
	const { asked, discrimination, pieces } = statistics;
	if (asked < 5) return [];
	const most = (right: boolean) =>
		Math.max(0, ...pieces.filter((one) => one.option && one.right === right).map(({ count }) => count));
	return [
		...(shareOf(statistics, 'right') < hard ? ['hard' as const] : []),
		...(most(false) > most(true) ? ['misleading' as const] : []),
		...(discrimination !== null && discrimination < undiscriminating ? ['undiscriminating' as const] : []),
	];
}
