import type { Messages } from '#lib/i18n/messages.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import type { QuestionKind } from '#lib/lesson/question-kinds.ts';
import type { ResponseOf } from '#lib/quiz/marking/answer.ts';
import type { QuestionOf } from '#lib/quiz/marking/kind-rules.ts';

/** A part of a response in words, as plain text. */
export interface RecordedPart {
	/** As the marks of the response name it (`Mark.pieces`). */
	id: string;
	text: string;
	/** What was said of it. */
	answer?: string;
}

/** What the words are taken from. */
export interface RecordContext {
	lesson: Pick<Lesson, 'voices' | 'events' | 'claims'>;
	messages: Messages;
}

/** How a kind's responses are put on record. Add a kind: its `record.ts`, one line in `kinds.ts`. */
export interface KindRecord<K extends QuestionKind> {
	parts(response: ResponseOf<K>, question: QuestionOf<K>, context: RecordContext): RecordedPart[];
}
