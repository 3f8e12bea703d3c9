import { mean } from 'simple-statistics';
import type { Question } from '#lib/lesson/question-kinds.ts';
import type { Answer } from '#lib/quiz/marking/answer.ts';
import type { ResultItem } from '#lib/quiz/scoring/result-code.ts';
import { outcomes, type Outcome } from '#lib/quiz/scoring/score.ts';
import { discrimination } from './discrimination.ts';
import { isRight, keyOf, optionsOf, piecesOf, type Piece } from './pieces.ts';

/** What some answers had in common. */
export interface PieceCount {
	piece: Piece;
	/** One of those that the question offers to choose from. */
	option: boolean;
	/** How many gave it, at the first try. */
	count: number;
	/** Null where the lesson is not at hand. */
	right: boolean | null;
}

/** How a class did on one question. What was left open counts as not right. */
export interface QuestionStatistics {
	id: string;
	/** 1 for the first of the lesson, or the first that was met where the lesson is not at hand. */
	number: number;
	/** How many were asked, and how it went with them. */
	asked: number;
	counts: Record<Outcome, number>;
	/** Mean points, 0 to 1. */
	points: number;
	/** −1 to 1, or null: see `discrimination`. */
	discrimination: number | null;
	/** How sure they were at the first try, 1 to 3; null where nobody was asked. `rated`: how many said it. */
	confidence: number | null;
	rated: number;
	/** How many were certain, and not right. */
	certainMistakes: number;
	/** What was given at the first try, the most frequent first; what the question offers all, given by nobody too. */
	pieces: PieceCount[];
}

/** Counts one question, result by result. */
export class QuestionTally {
	#counts: Record<Outcome, number> = noCounts();
	#right: number[] = [];
	#rest: number[] = [];
	#points: number[] = [];
	#confidences: number[] = [];
	#certainMistakes = 0;
	/** How many gave which answer at the first try: few different ones, each one object (see `readResult`). */
	#first = new Map<Answer, number>();

	constructor(readonly question: Question | undefined) {}

	/** `rest`: the share of the points of all other questions that the same learner earned. */
	add({ outcome, points, tries }: ResultItem, rest: number): void {
		this.#counts[outcome]++;
		this.#right.push(outcome === 'right' ? 1 : 0);
		this.#rest.push(rest);
		this.#points.push(points);
		const [first] = tries;
		if (!first) return;
		if (first.confidence) this.#confidences.push(first.confidence);
		if (first.confidence === 3 && outcome !== 'right') this.#certainMistakes++;
		this.#first.set(first, (this.#first.get(first) ?? 0) + 1);
	}

	#pieces(): PieceCount[] {
		const { question } = this;
		const counts = new Map<string, PieceCount>();
		const add = (piece: Piece, count: number, option: boolean) => {
			const key = keyOf(piece);
			const there = counts.get(key);
			if (there) there.count += count;
			else counts.set(key, { piece, option, count, right: question ? isRight(piece, question) : null });
		};
		for (const option of question ? optionsOf(question) : []) add(option, 0, true);
		for (const [answer, count] of this.#first)
			for (const piece of piecesOf(answer, question)) add(piece, count, false);
		return [...counts.values()].sort((one, other) => other.count - one.count);
	}

	/** `id` and `number` are the caller's. */
	statistics(): Omit<QuestionStatistics, 'id' | 'number'> {
		return {
			asked: this.#right.length,
			counts: this.#counts,
			points: this.#points.length > 0 ? mean(this.#points) : 0,
			discrimination: discrimination(this.#right, this.#rest),
			confidence: this.#confidences.length > 0 ? mean(this.#confidences) : null,
			rated: this.#confidences.length,
			certainMistakes: this.#certainMistakes,
			pieces: this.#pieces(),
		};
	}
}

/** How many of those asked: 0 to 1. */
export function shareOf(
	{ asked, counts }: Pick<QuestionStatistics, 'asked' | 'counts'>,
	...of: Outcome[]
): number {
	return asked === 0 ? 0 : of.reduce((sum, outcome) => sum + counts[outcome], 0) / asked;
}

/** No counts at all, to add to. */
export const noCounts = () =>
	Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
