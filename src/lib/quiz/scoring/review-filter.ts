import type { ParagraphId } from '#lib/lesson/article.ts';
import type { Question } from '#lib/lesson/question-kinds.ts';
import type { Stage } from '#lib/lesson/question.ts';
import type { ItemRecord } from '#lib/quiz/attempt/attempt.ts';
import { isMissed } from './score.ts';

/** Which questions a review shows: those that are all that is asked for. */
export interface ReviewFilter {
	/** Only those that did not come right at the first try. */
	missed: boolean;
	/** Only those of one stage; null is any. */
	stage: Stage | null;
	/** Only those whose evidence cites one paragraph; null is any. */
	paragraph: ParagraphId | null;
}

export const unfiltered: ReviewFilter = { missed: false, stage: null, paragraph: null };

/** Whether a review with this filter shows the question, as it was answered. */
export function passesFilter(
	question: Question,
	record: ItemRecord | undefined,
	{ missed, stage, paragraph }: ReviewFilter,
): boolean {
	return (
		(!missed || isMissed(question, record)) &&
		(stage === null || question.stage === stage) &&
		(paragraph === null || question.evidence.some((citation) => citation.paragraph === paragraph))
	);
}
