import type { Question } from '#lib/lesson/lesson.ts';
import type { Answer } from '#lib/quiz/answer.ts';
import type { ResultItem } from '#lib/quiz/result-code.ts';
import { outcomeOf, pointsOf } from '#lib/quiz/score.ts';

type Worth = Pick<ResultItem, 'outcome' | 'points'>;

/** What tries that begin with some answers are worth, and what follows each of these. */
interface Branch {
	worth?: Worth;
	next: Map<Answer, Branch>;
}

/**
 * Grades the tries of one question. Learners give few different answers, and `readResult` makes those that are alike one
 * object: what they are worth is computed once.
 */
export class Grader {
	#root: Branch = { next: new Map() };

	constructor(readonly question: Question) {}

	/** What the tries of an item are worth, whatever it claims. */
	grade({ outcome, tries }: ResultItem): Worth {
		// Without a try only this is left to believe: whether the key was asked for.
		if (tries.length === 0) return { outcome: outcome === 'missed' ? 'missed' : 'open', points: 0 };
		let branch = this.#root;
		for (const answer of tries) {
			const next = branch.next.get(answer) ?? { next: new Map() };
			branch.next.set(answer, next);
			branch = next;
		}
		return (branch.worth ??= this.#worthOf(tries));
	}

	#worthOf(tries: Answer[]): Worth {
		const record = {
			question: this.question.id,
			revealed: false,
			tries: tries.map((answer) => ({ answer, at: 0 })),
		};
		return { outcome: outcomeOf(this.question, record), points: pointsOf(this.question, record) };
	}
}
