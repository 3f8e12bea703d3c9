import type { StateValue } from 'xstate';
import type { Attempt, Place } from '#lib/quiz/attempt/attempt.ts';
import type { LessonSnapshot } from './lesson-machine.ts';
import { placeAt } from './position.ts';

/** What is on the screen: a place of the lesson, or the review over it. */
export type Screen = Place['at'] | 'reviewing';

/** The states that the learner is in, from the outermost on: `taking`, `stage`, `judged`, `wrong`. */
function pathOf(value: StateValue): string[] {
	return typeof value === 'string'
		? [value]
		: Object.entries(value).flatMap(([key, inner]) => [key, ...pathOf(inner!)]);
}

/** A screen bears its state's name; the states that have none are passed through within one step. */
function screenAt(path: readonly string[]): Screen {
	return path.find((key) => key !== 'taking' && key !== 'stage') as Screen;
}

export function screenOf({ value }: LessonSnapshot): Screen {
	return screenAt(pathOf(value));
}

/** Where the learner is: the state, with what only the context can say; in a review it is what lies under it. */
function placeOf(snapshot: LessonSnapshot): Place {
	const [under] = snapshot.historyValue['lesson.taking.whereItWas'] ?? [];
	const screen = under && snapshot.matches('reviewing') ? screenAt(under.path) : screenOf(snapshot);
	return placeAt(screen === 'reviewing' ? 'opening' : screen, snapshot.context);
}

/**
 * All of the attempt, as it is saved and sent on. It stays the object that it was while nothing of it changes: `before` is
 * the one of the snapshot before.
 */
export function attemptOf(snapshot: LessonSnapshot, before?: Attempt): Attempt {
	const { work } = snapshot.context;
	const place = placeOf(snapshot);
	const same =
		before?.rounds === work.rounds &&
		before.walked === work.walked &&
		JSON.stringify(before.place) === JSON.stringify(place);
	return same ? before : { ...work, place };
}
