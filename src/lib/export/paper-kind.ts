import type { Choice } from '#lib/kinds/choice/question.ts';
import type { Citation } from '#lib/lesson/article.ts';
import type { Claim, LessonEvent } from '#lib/lesson/facts.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import type { QuestionKind } from '#lib/lesson/question-kinds.ts';
import type { Statement } from '#lib/kinds/verdict/question.ts';
import type { QuestionOf } from '#lib/quiz/marking/kind-rules.ts';
import type { Settings } from '#lib/quiz/settings/settings.ts';
import type { OrderFreedom } from '#lib/kinds/order/order-freedom.ts';

/** What paper asks, and its key, by the question's kind. Items stand as they are printed; letters are those of the page. */
export interface PaperItems {
	choice: {
		choices: { letter: string; choice: Choice }[];
		/** Letters of the right ones, in the order of the page. */
		key: string[];
	};
	verdict: { statements: { letter: string; statement: Statement }[] };
	order: {
		events: {
			letter: string;
			event: LessonEvent;
			/** The number to be written, in the key's order, and the first and the last that any right order gives it. */
			place: number;
			from: number;
			to: number;
		}[];
		/** Letters, the earliest first. */
		key: string[];
		/** What may stand otherwise than in the key, in letters in place of ids. */
		freedom: OrderFreedom[];
	};
	match: {
		/** `key`: letters of targets, any of them right. */
		claims: { number: number; claim: Claim; key: string[] }[];
		targets: { letter: string; target: string; spare: boolean }[];
	};
	pinpoint: Record<never, never>;
}

/** All that paper must know of a kind. Add a kind: its items above, one file in `paper-kinds/`, one line in `paper.ts`. */
export interface PaperKind<K extends QuestionKind> {
	/** The items in the order of the seed, which is the screen's, with the key in their letters. */
	items(
		question: QuestionOf<K>,
		context: { lesson: Pick<Lesson, 'events' | 'claims'>; settings: Pick<Settings, 'shuffle'>; seed: number },
	): PaperItems[K];
	/** What the items cite themselves, so that the question need not say it again. */
	cited(items: PaperItems[K]): Citation[];
}

/** What a choice or a statement cites, and what comes nearest to it where it is not in the article. */
export function wordsBehind({ evidence, nearest }: Pick<Choice, 'evidence' | 'nearest'>): Citation[] {
	return nearest ? [...evidence, nearest] : evidence;
}
