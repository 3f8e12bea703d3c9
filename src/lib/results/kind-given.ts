import type { ClassMessages } from '#lib/i18n/results-messages.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import type { QuestionKind } from '#lib/lesson/question-kinds.ts';
import type { ResponseOf } from '#lib/quiz/marking/answer.ts';
import type { QuestionOf } from '#lib/quiz/marking/kind-rules.ts';

/** A piece of an answer, which many learners may share, by its ids: which choice, which verdict on which statement. */
export type Ids = readonly string[];

/** What pieces are named by. */
export interface Names<K extends QuestionKind> {
	/** As the edition at hand has it; undefined where it has none of the kind. */
	question: QuestionOf<K> | undefined;
	lesson: Pick<Lesson, 'voices' | 'events' | 'claims'> | null;
	messages: ClassMessages;
}

/** All that class results must know of a kind. Add a kind: its `given.ts`, one line in `kinds.ts`. */
export interface KindGiven<K extends QuestionKind, P extends Ids = Ids> {
	/** What a response consists of. `question`: undefined where its edition is not at hand. */
	pieces(response: ResponseOf<K>, question: QuestionOf<K> | undefined): P[];
	/** What the question offers to choose from: counted and shown though nobody gave it. */
	options?(question: QuestionOf<K>): P[];
	/** Null where the question does not have it. */
	right(piece: P, question: QuestionOf<K>): boolean | null;
	/** As plain text; ids stand for what is not known. */
	words(piece: P, names: Names<K>): string;
	/** The whole of a response step by step, as plain text, where its order is the answer. */
	steps?(response: ResponseOf<K>, names: Names<K>): string[];
	/** What was written, where the learner writes: a teacher reads each for itself. */
	text?(response: ResponseOf<K>): string;
	/** What the author wrote, and by what learners mark their own text, by its id; as plain text. */
	example?(question: QuestionOf<K>): { answer: string; criteria: [id: string, text: string][] };
}
