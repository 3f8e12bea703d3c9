import type { Citation, ParagraphId } from '#lib/lesson/article.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Misreading, Stage } from '#lib/lesson/question.ts';
import type { Question, QuestionKind } from '#lib/lesson/question-kinds.ts';
import type { ResponseOf } from './answer.ts';

export type QuestionOf<K extends QuestionKind> = Extract<Question, { kind: K }>;

/** What marking says of one response, before evidence and tries are weighed in. */
export interface Mark {
	/** 0 to 1. */
	share: number;
	/** What the learner gave, piece by piece: a picked choice, a statement, an event, a claim; right or not. */
	pieces: [id: string, right: boolean][];
}

/** What the domain must know of every kind of question. */
interface CommonRules<K extends QuestionKind> {
	/** How long such a question usually takes, in minutes: to read, look up and answer it, and to read what is said of the answer. */
	minutes: number;
	/** A response with nothing given yet. */
	blank(question: QuestionOf<K>): ResponseOf<K>;
	/** Whether it can be submitted: complete is not the same as right. */
	complete(question: QuestionOf<K>, response: ResponseOf<K>): boolean;
	/** What is shown where nothing was given and the key may be: the right response; a blank one where there is none. */
	key(question: QuestionOf<K>): ResponseOf<K>;
	/** Whether it names only what the question has: false after the question was edited under a saved answer. */
	fits(question: QuestionOf<K>, response: ResponseOf<K>, lesson: Lesson): boolean;
	/** Whether the order of what is given is part of the answer; else the same things in another order are the same answer. */
	inOrder?: true;
	/** The response is a paragraph, which may be picked in the article: without the article the question cannot be asked. */
	paragraph?: {
		of(response: ResponseOf<K>): ParagraphId | null;
		pick(paragraph: ParagraphId): ResponseOf<K>;
	};
	/** Whether `prove=all` asks for a paragraph that shows the answer. */
	provable?: true;
	/** Ids of the events, or of the claims, that the question names itself; where it names none, its evidence leads to them. */
	facts?: Partial<Record<Stage, (question: QuestionOf<K>) => string[]>>;
}

/** A kind that is marked by its key. */
export interface MarkedRules<K extends QuestionKind> extends CommonRules<K> {
	selfMarked?: never;
	mark(question: QuestionOf<K>, response: ResponseOf<K>): Mark;
	/** The words to read again after a wrong try: those that were misread, not those that give the key. */
	misread(question: QuestionOf<K>, response: ResponseOf<K>, lesson: Lesson): Citation[];
	/** What was done wrong, where the author says it of what was given. */
	misreading?(question: QuestionOf<K>, response: ResponseOf<K>): Misreading | undefined;
}

/** A kind that the learner marks: there is no key, one try, and no points. */
export interface SelfMarkedRules<K extends QuestionKind> extends CommonRules<K> {
	selfMarked: true;
	/** Ids of the criteria by which learners mark their own response. */
	criteria(question: QuestionOf<K>): string[];
}

/** The rules of a kind: one file in its folder, one line in `kinds.ts`. */
export type KindRules<K extends QuestionKind> = MarkedRules<K> | SelfMarkedRules<K>;
