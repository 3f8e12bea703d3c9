import type { Citation, InlineHtml } from '#lib/lesson/article.ts';
import type { Misreading, QuestionBase } from '#lib/lesson/question.ts';

export interface Choice {
	id: string;
	text: InlineHtml;
	correct: boolean;
	because: InlineHtml;
	/** On every wrong choice. */
	misreads?: Misreading;
	evidence: Citation[];
	/** For what is not in the article: the words that come nearest. */
	nearest?: Citation;
}

export interface ChoiceQuestion extends QuestionBase {
	kind: 'choice';
	choices: Choice[];
}
