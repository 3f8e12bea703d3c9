import type { MatchBy } from '#lib/kinds/match/question.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Misreading } from '#lib/lesson/question.ts';
import type { QuestionKind } from '#lib/lesson/question-kinds.ts';
import type { ResponseOf } from '#lib/quiz/marking/answer.ts';
import type { QuestionOf } from '#lib/quiz/marking/kind-rules.ts';

/** What a learner did wrong with one fact. */
export type Slip =
	/** Put too early or too late among others; by how many days at the most, where the dates of those it passed are known. */
	| { kind: 'placed'; late: boolean; days: number | null }
	/** Matched to another target than those that are right. */
	| { kind: 'matched'; by: MatchBy; given: string; key: string[] }
	/** A question on it was answered wrong; how, where its author says so. */
	| { kind: 'misread'; misreading: Misreading | undefined };

/** What was done wrong with one of the facts that a question names, given its id; null where it was done right. */
export type SlipOf<K extends QuestionKind> = (
	question: QuestionOf<K>,
	response: ResponseOf<K>,
	fact: string,
	lesson: Pick<Lesson, 'events'>,
) => Slip | null;
