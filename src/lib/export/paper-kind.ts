import type { Citation } from '#lib/lesson/article.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import type { QuestionKind } from '#lib/lesson/question-kinds.ts';
import type { QuestionOf } from '#lib/quiz/marking/kind-rules.ts';
import type { Settings } from '#lib/quiz/settings/settings.ts';

/**
 * All that paper must know of a kind: what is asked on it and its key, the items as they are printed, in the letters of the
 * page. Add a kind: `paper.ts` in its folder, one line in `paper.ts` here.
 */
export interface PaperKind<K extends QuestionKind, Items> {
	/** The items in the order of the seed, which is the screen's, with the key in their letters. */
	items(
		question: QuestionOf<K>,
		context: { lesson: Pick<Lesson, 'events' | 'claims'>; settings: Pick<Settings, 'shuffle'>; seed: number },
	): Items;
	/** What the items cite themselves, so that the question need not say it again. */
	cited(items: Items): Citation[];
}
