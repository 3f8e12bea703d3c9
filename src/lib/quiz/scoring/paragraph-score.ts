import { articleParagraphs } from '#lib/lesson/article-paragraphs.ts';
import type { Citation, ParagraphId } from '#lib/lesson/article.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Question } from '#lib/lesson/question-kinds.ts';
import type { Round } from '#lib/quiz/attempt/attempt.ts';
import { questionOf } from '#lib/quiz/attempt/queue.ts';
import { recordOf } from '#lib/quiz/attempt/record.ts';
import { isSelfMarked } from '#lib/quiz/marking/kinds.ts';
import { outcomeOf, type Outcome } from './score.ts';

/** How a question about a paragraph went: right at the first try, at a later one or in part, or to be read again. */
export const standings = ['right', 'later', 'missed'] as const;
export type Standing = (typeof standings)[number];

export interface ParagraphScore {
	paragraph: ParagraphId;
	number: number;
	/** One a question that cites the paragraph as its evidence, the best first. Empty where nothing was asked about it. */
	standings: Standing[];
	/** The words that were asked about. */
	citations: Citation[];
}

const standingOf: Record<Exclude<Outcome, 'written'>, Standing> = {
	right: 'right',
	retried: 'later',
	partly: 'later',
	missed: 'missed',
	open: 'missed',
};

/**
 * How each paragraph of the article was understood in a round, in the article's order. A question with evidence in several
 * paragraphs counts in each of them, once.
 */
export function paragraphScores(
	lesson: Pick<Lesson, 'article' | 'questions'>,
	round: Round,
): ParagraphScore[] {
	const asked = round.questions
		.flatMap((id) => questionOf(lesson, id) ?? [])
		.filter((question) => !isSelfMarked(question));
	const standing = (question: Question) => {
		const outcome = outcomeOf(question, recordOf(round, question.id));
		return standingOf[outcome === 'written' ? 'open' : outcome];
	};
	return articleParagraphs(lesson).map(({ id, number }) => {
		const about = asked.filter(({ evidence }) => evidence.some(({ paragraph }) => paragraph === id));
		return {
			paragraph: id,
			number,
			standings: about.map(standing).sort((one, other) => standings.indexOf(one) - standings.indexOf(other)),
			citations: about.flatMap(({ evidence }) => evidence.filter(({ paragraph }) => paragraph === id)),
		};
	});
}
