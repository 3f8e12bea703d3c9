import type { Messages } from '#lib/i18n/messages.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import type { QuestionKind } from '#lib/lesson/question-kinds.ts';
import type { ResponseOf } from '#lib/quiz/marking/answer.ts';
import type { QuestionOf } from '#lib/quiz/marking/kind-rules.ts';

// The kinds of interaction are those of CMI, which SCORM 1.2, SCORM 2004 and xAPI share; each standard writes them in its own
// way (`scorm/interaction-12.ts`, `scorm/interaction-2004.ts`).

/** What can be chosen, put in order or matched: its id in the lesson, and its words as plain text. */
export interface Item {
	id: string;
	text: string;
}

export type Pair = [item: string, target: string];

/** What was given to a question, by ids in the lesson, and what would have been right: each of `keys` is, as a whole. */
export type Given =
	| {
			type: 'choice' | 'sequencing' | 'likert';
			/** All that there is to give, in the lesson's order, whatever the screen's was. */
			items: Item[];
			given: string[];
			keys: string[][];
			/** The items are paragraphs, which bear numbers. */
			numbered?: true;
	  }
	| { type: 'matching'; items: Item[]; targets: Item[]; given: Pair[]; keys: Pair[][] }
	| { type: 'fill-in'; given: string };

/** One thing asked and answered once, as a course takes it. */
export type Interaction = Given & {
	/** The question's id; behind a dot what else was asked with it: `who-spoke`, `who-spoke.proof`, `who-spoke.confidence`. */
	id: string;
	/** What was asked, as plain text. */
	text: string;
	/** The words of the answer, a line for each part. */
	words: string;
	/** Which try of the question it is, from 1. */
	try: number;
	/** When it was given, in milliseconds since 1970, and how long that took; null where nobody knows any more. */
	at: number;
	latency: number | null;
	/** Null where nobody judges it. */
	right: boolean | null;
	/** BCP 47. */
	lang: string;
};

/** What a kind's words are taken from. */
export interface InteractionContext {
	lesson: Pick<Lesson, 'article' | 'voices' | 'events' | 'claims'>;
	messages: Messages;
}

/** A response as an interaction has it. Add a kind: its `interaction.ts`, one line in `kinds.ts`. */
export type KindInteraction<K extends QuestionKind> = (
	response: ResponseOf<K>,
	question: QuestionOf<K>,
	context: InteractionContext,
) => Given;

/** How many ways of being right are told, where a question has more: no report shows them all. */
export const mostKeys = 10;
