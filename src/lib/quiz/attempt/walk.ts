import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Stage } from '#lib/lesson/question.ts';
import { walkCards } from '#lib/lesson/walk-cards.ts';
import type { Attempt } from './attempt.ts';
import { walkOf, type Settings } from '#lib/quiz/settings/settings.ts';

/** Whether the walk of a stage is due at this side of its questions: once, in the first round, where it has steps. */
export function walkDue(
	lesson: Lesson,
	{ round, walked }: Attempt,
	settings: Settings,
	stage: Stage | undefined,
	side: 'before' | 'after',
): boolean {
	return (
		stage !== undefined &&
		round === 0 &&
		walkOf(settings) === side &&
		!walked.includes(stage) &&
		walkCards(lesson, stage).length > 0
	);
}

/** The attempt at a step of a stage's walk, counted from 0 and held within it. */
export function atCard(lesson: Lesson, attempt: Attempt, stage: Stage, card: number): Attempt {
	const last = walkCards(lesson, stage).length - 1;
	return { ...attempt, place: { at: 'walking', stage, card: Math.max(0, Math.min(card, last)) } };
}

/** The attempt with the walk that it is in done with. */
export function withWalked(attempt: Attempt): Attempt {
	const { place, walked } = attempt;
	return place.at === 'walking' ? { ...attempt, walked: [...new Set([...walked, place.stage])] } : attempt;
}
