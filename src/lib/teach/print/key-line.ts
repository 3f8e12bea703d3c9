import type { PaperQuestionOf } from '#lib/export/paper.ts';
import type { Messages } from '#lib/i18n/messages.ts';
import type { PrintMessages } from '#lib/i18n/print-messages.ts';
import type { QuestionKind } from '#lib/lesson/question-kinds.ts';

/** The key to a question as far as a line holds it. */
export interface KeyLine {
	/** In the letters of the page. */
	answer: string;
	/** What else is right, where that is not in the answer. */
	note?: string;
	/** How its points are counted. */
	marking: string;
}

/** Add a kind: `key-line.ts` in its folder, which its `Key.svelte` begins with too, and its line in `kinds.ts`. */
export type KeyLineOf<K extends QuestionKind> = (
	asked: PaperQuestionOf<K>,
	words: { print: PrintMessages; messages: Messages },
) => KeyLine;
