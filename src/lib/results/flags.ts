import { shareOf, type QuestionStatistics } from './question-tally.ts';

/** Why a question is worth a look: by its learners' answers it may be hard, misleading, or marked by a wrong key. */
export const flags = ['hard', 'drawn-away', 'no-telling'] as const;
export type Flag = (typeof flags)[number];

/** Below these a question is flagged: the share right at the first try, and the discrimination. */
const hard = 0.3;
const noTelling = 0.1;

/** `drawn-away`: a wrong choice drew more than every right one. With fewer than five learners nothing is said. */
export function flagsOf(statistics: QuestionStatistics): Flag[] {
	const { asked, discrimination, drawn } = statistics;
	if (asked < 5) return [];
	const most = (right: boolean) =>
		Math.max(
			0,
			...drawn.filter((one) => one.given.as === 'choice' && one.right === right).map(({ count }) => count),
		);
	return [
		...(shareOf(statistics, 'right') < hard ? ['hard' as const] : []),
		...(most(false) > most(true) ? ['drawn-away' as const] : []),
		...(discrimination !== null && discrimination < noTelling ? ['no-telling' as const] : []),
	];
}
