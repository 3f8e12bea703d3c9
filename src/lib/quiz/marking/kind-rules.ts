import type { Citation } from '#lib/lesson/article.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Question, QuestionKind } from '#lib/lesson/question-kinds.ts';
import type { ResponseOf } from './answer.ts';

export type QuestionOf<K extends QuestionKind> = Extract<Question, { kind: K }>;

/** What marking says of one response, before evidence and tries are weighed in. */
export interface Mark {
	/** 0 to 1. */
	share: number;
	/** What the learner gave, piece by piece: a picked choice, a statement, an event, a claim; right or not. */
	parts: [id: string, right: boolean][];
}

/** All that the domain must know of a kind of question. Add a kind: one file in `kinds/`, one line in `kinds.ts`. */
export interface KindRules<K extends QuestionKind> {
	/** A response with nothing given yet. */
	blank(question: QuestionOf<K>): ResponseOf<K>;
	/** Whether it can be submitted: complete is not the same as right. */
	complete(question: QuestionOf<K>, response: ResponseOf<K>): boolean;
	/** Whether it names only what the question has: false after the question was edited under a saved answer. */
	fits(question: QuestionOf<K>, response: ResponseOf<K>, lesson: Lesson): boolean;
	mark(question: QuestionOf<K>, response: ResponseOf<K>): Mark;
	/** The words to read again after a wrong try: those that were misread, not those that give the key. */
	misread(question: QuestionOf<K>, response: ResponseOf<K>, lesson: Lesson): Citation[];
	/** The right response, to show. */
	key(question: QuestionOf<K>): ResponseOf<K>;
}
