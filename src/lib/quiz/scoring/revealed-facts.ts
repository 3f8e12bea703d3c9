import type { Citation } from '#lib/lesson/article.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Question } from '#lib/lesson/question-kinds.ts';
import type { Stage } from '#lib/lesson/question.ts';
import { walkCards } from '#lib/lesson/walk-cards.ts';
import { currentRound, type Attempt } from '#lib/quiz/attempt/attempt.ts';
import { isSettled } from '#lib/quiz/marking/judge.ts';
import { openQuestions, roundQuestions } from '#lib/quiz/attempt/queue.ts';
import { recordOf } from '#lib/quiz/attempt/record.ts';
import { rulesOf } from '#lib/quiz/marking/kinds.ts';
import type { Settings } from '#lib/quiz/settings/settings.ts';

/**
 * The ids of the events (or, of the voices' stage, the claims) that a picture may show without giving a key away: those
 * of the steps walked; those that settled questions speak of; all of them once the stage has been walked through or asked
 * through, or the lesson is over. In a test questions settle nothing before that, because their keys are not shown.
 */
export function revealedFacts(
	lesson: Lesson,
	attempt: Attempt,
	settings: Settings,
	stage: Stage,
): ReadonlySet<string> | 'all' {
	const { place, walked } = attempt;
	if (place.at === 'results' || attempt.round !== 0 || walked.includes(stage)) return 'all';
	if (place.at === 'walking' && place.stage === stage) {
		const cards = walkCards(lesson, stage).slice(0, place.card + 1);
		return new Set(
			cards.flatMap((card) => (card.kind === 'event' ? card.event.id : card.claims.map(({ id }) => id))),
		);
	}
	if (settings.mode === 'test') return new Set();
	if (place.at === 'closed' && openQuestions(lesson, attempt, settings, stage).length === 0) return 'all';
	const round = currentRound(attempt);
	const settled = roundQuestions(lesson, attempt).filter((question) =>
		isSettled(question, recordOf(round, question.id), settings),
	);
	return new Set(settled.flatMap((question) => factsOf(lesson, stage, question)));
}

const overlap = (a: Citation, b: Citation) =>
	a.paragraph === b.paragraph && a.start < b.end && b.start < a.end;

/** The facts of a stage that a question is about: those that it names, else those that stand in the words that settle it. */
export function factsOf({ events, claims }: Lesson, stage: Stage, question: Question): string[] {
	const named = rulesOf(question).facts?.[stage]?.(question);
	if (named) return named;
	const facts = stage === 'events' ? events : stage === 'voices' ? claims : [];
	return facts
		.filter(({ evidence }) => evidence.some((cited) => question.evidence.some((key) => overlap(cited, key))))
		.map(({ id }) => id);
}
