import type { Question } from '#lib/lesson/question-kinds.ts';
import { rulesOf, sameKind } from '#lib/quiz/marking/kinds.ts';
import type { ResultItem } from '#lib/quiz/scoring/result-code.ts';
import { outcomeOf, pointsOf } from '#lib/quiz/scoring/score.ts';

/**
 * Grades items of one question. A class gives few different answers, and `readResult` makes items that are alike one object:
 * each is graded once, and the graded ones are one object again.
 */
export class Grader {
	#graded = new Map<ResultItem, ResultItem>();

	constructor(readonly question: Question) {}

	/** The item as its answers are worth, whatever it claims. */
	grade(item: ResultItem): ResultItem {
		const there = this.#graded.get(item);
		if (there) return there;
		const graded = { ...item, ...this.#worthOf(item) };
		this.#graded.set(item, graded);
		return graded;
	}

	#worthOf({ outcome, tries, met }: ResultItem): Pick<ResultItem, 'outcome' | 'points' | 'met'> {
		const { question } = this;
		const rules = rulesOf(question);
		if (rules.selfMarked) {
			const written = tries.some(
				({ response }) => sameKind(question, response) && rules.complete(question, response),
			);
			const known = met && rules.criteria(question).filter((id) => met.includes(id));
			return { outcome: written ? 'written' : 'open', points: 0, ...(known && { met: known }) };
		}
		// Without a try only this is left to believe: whether the key was asked for.
		if (tries.length === 0) return { outcome: outcome === 'missed' ? 'missed' : 'open', points: 0 };
		const record = {
			question: question.id,
			revealed: false,
			tries: tries.map((answer) => ({ answer, at: 0 })),
		};
		return { outcome: outcomeOf(question, record), points: pointsOf(question, record) };
	}
}
