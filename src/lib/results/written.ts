import type { Answer } from '#lib/quiz/marking/answer.ts';
import { rulesOf } from '#lib/quiz/marking/kinds.ts';
import type { Question } from '#lib/lesson/question-kinds.ts';
import type { ResultItem } from '#lib/quiz/scoring/result-code.ts';
import { kindGiven } from './kinds.ts';
import type { Learner } from './learner.ts';

/** What one learner wrote. */
export interface Written {
	learner: Learner;
	text: string;
	/** How many criteria the learner found it to meet; null where it was not compared with them. */
	met: number | null;
}

/** What a class wrote to a question that learners mark themselves: it counts in no score. */
export interface WrittenQuestion {
	id: string;
	/** 1 for the first of the lesson: see `QuestionStatistics`. */
	number: number;
	/** How many were asked; those who left it open are not among `texts`. */
	asked: number;
	texts: Written[];
	/** How many criteria there are; null where the lesson is not at hand. */
	criteria: number | null;
}

/** The text of an answer that is one, of what an item holds. */
export function textOf({ tries }: { tries: readonly Answer[] }): string | undefined {
	const response = tries.at(-1)?.response;
	return response && kindGiven(response.kind).text?.(response);
}

/** How many criteria a question has its learners compare their text with; null where it, or its edition, is not known. */
export function criteriaOf(question: Question | undefined): number | null {
	const rules = question && rulesOf(question);
	return rules?.selfMarked ? rules.criteria(question!).length : null;
}

/** Collects the texts of one question, result by result. */
export class WrittenTally {
	#asked = 0;
	#texts: Written[] = [];

	constructor(readonly question: Question | undefined) {}

	add(learner: Learner, item: ResultItem): void {
		this.#asked++;
		const text = textOf(item);
		if (item.outcome === 'written' && text !== undefined)
			this.#texts.push({ learner, text, met: item.met?.length ?? null });
	}

	/** `id` and `number` are the caller's. */
	statistics(): Omit<WrittenQuestion, 'id' | 'number'> {
		return { asked: this.#asked, texts: this.#texts, criteria: criteriaOf(this.question) };
	}
}
