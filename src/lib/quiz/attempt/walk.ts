import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Stage } from '#lib/lesson/question.ts';
import { walkCards } from '#lib/lesson/walk-cards.ts';
import { walkOf, type Settings } from '#lib/quiz/settings/settings.ts';
import type { Work } from './attempt.ts';

/** Whether the walk of a stage is due at this side of its questions: once, in the first round, where it has steps. */
export function walkDue(
	lesson: Lesson,
	{ round, walked }: Work,
	settings: Settings,
	stage: Stage | null,
	side: 'before' | 'after',
): boolean {
	return (
		stage !== null &&
		round === 0 &&
		walkOf(settings) === side &&
		!walked.includes(stage) &&
		walkCards(lesson, stage).length > 0
	);
}

/** A step of a stage's walk, counted from 0 and held within it. */
export function cardWithin(lesson: Lesson, stage: Stage, card: number): number {
	return Math.max(0, Math.min(card, walkCards(lesson, stage).length - 1));
}

/** The work with a stage walked through. */
export function withWalked<W extends Work>(work: W, stage: Stage): W {
	return { ...work, walked: [...new Set([...work.walked, stage])] };
}
