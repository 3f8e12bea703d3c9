import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Stage } from '#lib/lesson/question.ts';
import type { Round } from '#lib/quiz/attempt/attempt.ts';
import { roundQuestions } from '#lib/quiz/attempt/queue.ts';
import { recordOf } from '#lib/quiz/attempt/record.ts';
import { isSelfMarked } from '#lib/quiz/marking/kinds.ts';
import { factsOf } from './revealed-facts.ts';
import type { Slip } from './slip.ts';
import { slipIn } from './slips.ts';

/** How a learner did on one fact, in all questions on it. */
export type Went =
	/** Nothing was wrong, at the first try. */
	| { how: 'right' }
	/** Wrong at first, right at that try, counted from 1. */
	| { how: 'later'; slip: Slip; at: number }
	| { how: 'missed'; slip: Slip }
	/** Asked, and not answered. */
	| { how: 'open' }
	/** No question that was asked is about it. */
	| { how: 'unasked' };

const worst = ['missed', 'later', 'right', 'open'] as const;

/**
 * How it went with an event or a claim in a round: the worst of how it went in each question on it, the first of those. Of several
 * tries a slip is that of the first. What learners mark themselves says nothing.
 */
export function howItWent(lesson: Lesson, round: Round, stage: Stage, fact: string): Went {
	const about = roundQuestions(lesson, round).filter(
		(question) => !isSelfMarked(question) && factsOf(lesson, stage, question).includes(fact),
	);
	const all = about.map((question): Went => {
		const tries = recordOf(round, question.id)?.tries ?? [];
		const slips = tries.map(({ answer }) => slipIn(question, answer, fact, lesson));
		const [first] = slips;
		if (first === undefined) return { how: 'open' };
		if (first === null) return { how: 'right' };
		const at = slips.indexOf(null) + 1;
		return at > 0 ? { how: 'later', slip: first, at } : { how: 'missed', slip: first };
	});
	return worst.flatMap((how) => all.find((went) => went.how === how) ?? [])[0] ?? { how: 'unasked' };
}
