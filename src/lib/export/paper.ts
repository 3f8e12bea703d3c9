import { paragraphsOf } from '#lib/lesson/cited-paragraphs.ts';
import { isSameCitation } from '#lib/lesson/distinct-citations.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Question, QuestionKind } from '#lib/lesson/question-kinds.ts';
import type { Stage } from '#lib/lesson/question.ts';
import { adaptLesson } from '#lib/quiz/asking/adapt-lesson.ts';
import type { QuestionOf } from '#lib/quiz/marking/kind-rules.ts';
import { askedQuestions } from '#lib/quiz/asking/present.ts';
import { isSelfMarked } from '#lib/quiz/marking/kinds.ts';
import { questionOf } from '#lib/quiz/attempt/queue.ts';
import { attemptSettings, type Settings } from '#lib/quiz/settings/settings.ts';
import { citedWords, type CitedWords } from './cited-words.ts';
import type { PaperKind } from './paper-kind.ts';
import { choice } from '#lib/kinds/choice/paper.ts';
import { match } from '#lib/kinds/match/paper.ts';
import { order } from '#lib/kinds/order/paper.ts';
import { pinpoint } from '#lib/kinds/pinpoint/paper.ts';
import { verdict } from '#lib/kinds/verdict/paper.ts';
import { write } from '#lib/kinds/write/paper.ts';

const kinds = { choice, verdict, order, match, pinpoint, write } satisfies {
	[K in QuestionKind]: PaperKind<K, unknown>;
};

type PaperItems = { [K in QuestionKind]: ReturnType<(typeof kinds)[K]['items']> };

export interface PaperQuestionOf<K extends QuestionKind> {
	/** Through the whole paper, from 1. */
	number: number;
	question: QuestionOf<K>;
	items: PaperItems[K];
	/** Numbers of the paragraphs that settle it: the key where one is asked for, and any of them is right. */
	paragraphs: number[];
	/** The words that settle it, where no item cites them. */
	words: CitedWords[];
}
/** A question as paper asks it, with its key. */
export type PaperQuestion = { [K in QuestionKind]: PaperQuestionOf<K> }[QuestionKind];

/** A lesson on paper: what the worksheet asks, and what the key answers, in the same letters. */
export interface Paper {
	seed: number;
	/** In the order asked; a stage without questions is left out. */
	stages: { stage: Stage; questions: PaperQuestion[] }[];
	/** The most that can be earned: one a question that is marked by its key. */
	points: number;
	/** The settings that made it what it is, the seed apart: those that differ from the usual. */
	settings: [string, string][];
}

/** These change how a lesson is taken on a screen, and nothing on paper. */
const onScreen: (keyof Settings)[] = ['seed', 'walk', 'mode', 'tries'];

/**
 * The lesson as it is printed with these settings. The same lesson, settings and seed (0 to 2³² − 1) give the same paper, so
 * that a key can be printed for a stack of worksheets later; the seed of the settings, where they have one, comes first.
 */
export function paperOf(lesson: Lesson, settings: Settings, seed: number): Paper {
	const fixed = settings.seed ?? seed;
	const adapted = adaptLesson(lesson, settings);
	const asked = askedQuestions(adapted, settings, fixed).flatMap((id) => questionOf(adapted, id) ?? []);

	function onPaper(question: Question, i: number): PaperQuestion {
		// A look-up does not know that a question and its kind are of one type.
		const kind = kinds[question.kind] as unknown as PaperKind<QuestionKind, PaperItems[QuestionKind]>;
		const items = kind.items(question, { lesson, settings, seed: fixed });
		const cited = kind.cited(items);
		return {
			number: i + 1,
			question,
			items,
			paragraphs: paragraphsOf(question.evidence).sort((a, b) => a - b),
			words: citedWords(
				lesson,
				question.evidence.filter((citation) => !cited.some((other) => isSameCitation(citation, other))),
			),
		} as PaperQuestion;
	}

	const questions = asked.map(onPaper);
	return {
		seed: fixed,
		stages: settings.stages
			.map((stage) => ({ stage, questions: questions.filter(({ question }) => question.stage === stage) }))
			.filter(({ questions }) => questions.length > 0),
		points: questions.filter(({ question }) => !isSelfMarked(question)).length,
		settings: attemptSettings(settings).filter(([name]) => !onScreen.includes(name)),
	};
}
