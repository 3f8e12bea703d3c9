import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Show } from '#lib/lesson/show.ts';
import type { QuestionKind } from '#lib/lesson/question-kinds.ts';
import type { ResponseOf } from '#lib/quiz/marking/answer.ts';
import type { Judgement } from '#lib/quiz/marking/judge.ts';
import type { QuestionOf } from '#lib/quiz/marking/kind-rules.ts';
import type { Settings } from '#lib/quiz/settings/settings.ts';

/** What every kind of question is given to draw itself, while answering, once judged, and in the review. */
export interface KindProps<K extends QuestionKind> {
	lesson: Lesson;
	question: QuestionOf<K>;
	response: ResponseOf<K>;
	/** Fix the order in which things are shown. */
	settings: Settings;
	seed: number;
	/** The response cannot be changed; its controls stay focusable. */
	locked: boolean;
	/** Of the response, once it was judged. */
	judgement: Judgement | null;
	/** The key may be shown. */
	settled: boolean;
	/** Where learners mark the response: ids of the criteria that they find met, and what happens when they change that. */
	met?: readonly string[] | undefined;
	onassess?: ((met: string[]) => void) | undefined;
	/** Give the reason of every choice, not only of those that were given or are right. */
	thorough?: boolean;
	/** Id of the element that asks the question: the controls' group is named by it. */
	labelledby: string;
	onchange: (response: ResponseOf<K>) => void;
	/** Null while there is no article to lead to. */
	show: Show | null;
}
