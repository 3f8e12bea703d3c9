import { rulesOf } from '#lib/quiz/marking/kinds.ts';
import type { LessonView } from '#lib/session/lesson-view.ts';

/** How much of a narrow screen the questions take: a line, half, or nearly all. */
export const sheetHeights = ['peek', 'half', 'full'] as const;
export type SheetHeight = (typeof sheetHeights)[number];

/** The height nearest to a share of the screen (0 to 1), as a sheet is let go there. */
export function nearestHeight(share: number): SheetHeight {
	return share < 0.32 ? 'peek' : share < 0.72 ? 'half' : 'full';
}

/** The height that a screen opens at: room for the question, or for the article where the learner is led to it. */
export function usualHeight({ screen, item, cited }: LessonView): SheetHeight {
	if (screen === 'opening' || screen === 'walking') return 'half';
	if (screen === 'judged' && cited.length > 0) return 'half';
	return screen === 'answering' && item && rulesOf(item.question).paragraph ? 'half' : 'full';
}
