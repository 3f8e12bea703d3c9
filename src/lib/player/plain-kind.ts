import type { Messages } from '#lib/i18n/messages.ts';
import type { InlineHtml } from '#lib/lesson/article.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import type { QuestionKind } from '#lib/lesson/question-kinds.ts';
import type { QuestionOf } from '#lib/quiz/marking/kind-rules.ts';

/** What a question is read with where no script runs. */
export interface PlainContext {
	lesson: Pick<Lesson, 'voices' | 'events' | 'claims'>;
	messages: Messages;
}

/** One item of an answer. */
export interface PlainAnswer {
	text: InlineHtml;
	/** What is right for it, as plain text: a verdict, or the names of what it is matched to. */
	is?: string;
	because?: InlineHtml;
}

/** A kind of question as it can be read where no script runs: what it asks of, and what is folded under it. */
export interface PlainKind<K extends QuestionKind> {
	/** What there is to choose from, to judge or to put in order. */
	items(question: QuestionOf<K>, context: PlainContext): InlineHtml[];
	/** What each of them can be matched to, in one line of plain text. */
	targets?(question: QuestionOf<K>, context: PlainContext): string;
	answers(question: QuestionOf<K>, context: PlainContext): PlainAnswer[];
}
