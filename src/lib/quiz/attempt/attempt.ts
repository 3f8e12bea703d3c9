import type * as v from 'valibot';
import type { Lesson } from '#lib/lesson/lesson.ts';
import { askedQuestions } from '#lib/quiz/asking/present.ts';
import type { Settings } from '#lib/quiz/settings/settings.ts';
import type { attemptSchema } from './attempt-schema.ts';

export type Attempt = v.InferOutput<typeof attemptSchema>;
/** What a learner has done with a lesson, wherever they are in it: while the lesson is taken, its machine says where. */
export type Work = Omit<Attempt, 'place'>;
export type Round = Attempt['rounds'][number];
export type ItemRecord = Round['records'][number];
export type Try = ItemRecord['tries'][number];
export type Place = Attempt['place'];

/** As far as a `Date` goes, in milliseconds since 1970. */
export const latestTime = 8.64e15;

function newRound(roundId: number, scope: Round['scope'], questions: string[]): Round {
	return { id: roundId, scope, questions, records: [], drafts: [], skips: [] };
}

/**
 * Work that is still to be done. `seed` (0 to 2³² − 1) is used where the settings have none; `at` is the time in
 * milliseconds since 1970.
 */
export function newWork(lesson: Lesson, settings: Settings, seed: number, at: number): Work {
	const used = settings.seed ?? seed;
	return {
		version: 1,
		lesson: lesson.id,
		revision: lesson.revision,
		seed: used,
		started: at,
		rounds: [newRound(0, 'all', askedQuestions(lesson, settings, used))],
		round: 0,
		walked: [],
	};
}

/** An attempt at its start; takes what `newWork` does. */
export function newAttempt(...start: Parameters<typeof newWork>): Attempt {
	return { ...newWork(...start), place: { at: 'opening' } };
}

/** The round that the learner is in. */
export function currentRound({ rounds, round }: Work): Round {
	return rounds.find(({ id }) => id === round) ?? rounds[0]!;
}

/** The work with its current round changed. */
export function withRound<W extends Work>(work: W, change: (round: Round) => Partial<Round>): W {
	const current = currentRound(work);
	return {
		...work,
		rounds: work.rounds.map((round) => (round === current ? { ...round, ...change(round) } : round)),
	};
}

/** The work with a new round of the given questions begun; earlier rounds keep their answers and their score. */
export function withNewRound<W extends Work>(
	work: W,
	scope: Round['scope'],
	questions: string[],
	at: number,
): W {
	// A clock that was set back must not give two rounds one id.
	const roundId = Math.max(at, ...work.rounds.map((round) => round.id + 1));
	// Behind the last time that there is none could be read again: then the rounds are counted.
	if (roundId > latestTime)
		return withNewRound(
			{ ...work, rounds: work.rounds.map((round, i) => ({ ...round, id: i })) },
			scope,
			questions,
			0,
		);
	return { ...work, rounds: [...work.rounds, newRound(roundId, scope, questions)], round: roundId };
}
