import { isProof } from './pieces.ts';
import type { PieceCount, QuestionStatistics } from './question-tally.ts';

/** A question that many got wrong. */
export interface TalkingPoint {
	question: QuestionStatistics;
	/** How many answered it, and were not right at the first try. */
	wrong: number;
	/** The wrong piece that most gave at the first try; null where its edition is not at hand, or none is wrong by itself. */
	drew: PieceCount | null;
}

/** What a class has to talk about: so many questions at the most, of each sort. */
const most = 3;

/**
 * The questions that most got wrong at the first try, and those that most were sure of and got wrong; the lesson's order
 * decides between equals. What was left open was not misunderstood: it does not count here.
 */
export function talkingPoints(questions: readonly QuestionStatistics[]): {
	hardest: TalkingPoint[];
	sure: QuestionStatistics[];
} {
	const top = <T>(rows: T[], count: (row: T) => number) =>
		rows
			.filter((row) => count(row) > 0)
			.sort((one, other) => count(other) - count(one))
			.slice(0, most);
	return {
		hardest: top(
			questions.map((question) => ({ question, wrong: wrongOf(question), drew: drewMost(question) })),
			({ wrong }) => wrong,
		),
		sure: top([...questions], ({ certainMistakes }) => certainMistakes),
	};
}

function wrongOf({ counts: { retried, partly, missed } }: QuestionStatistics): number {
	return retried + partly + missed;
}

/** A wrong answer says more than a wrong paragraph to show it. */
function drewMost({ pieces }: QuestionStatistics): PieceCount | null {
	const wrong = pieces.filter(({ right, count }) => right === false && count > 0);
	return wrong.find(({ piece }) => !isProof(piece)) ?? wrong[0] ?? null;
}
