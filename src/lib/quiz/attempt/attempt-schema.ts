import * as v from 'valibot';
import { stages } from '#lib/lesson/question.ts';
import { latestTime } from './attempt.ts';
import { answerSchema } from '#lib/quiz/marking/answer.ts';

// Apart from what works with an attempt, for only what reads one wants it.

const id = v.pipe(v.string(), v.maxLength(64));
/** Milliseconds since 1970, as far as a `Date` goes. */
const time = v.pipe(v.number(), v.minValue(-latestTime), v.maxValue(latestTime));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const stage = v.picklist(stages);

const trySchema = v.object({
	answer: answerSchema,
	/** When it was submitted. */
	at: time,
});

/** One question in one round. */
const recordSchema = v.object({
	question: id,
	tries: v.array(trySchema),
	/** The learner asked for the key, which ends the tries. */
	revealed: v.boolean(),
	/** Which criteria the learner has found the own answer to meet, and when: of a kind that no program marks. */
	assessed: v.optional(v.object({ met: v.array(id), at: time })),
});

const roundSchema = v.object({
	/** 0 for the first, which is the one reported; later ones bear the time at which they began. */
	id: time,
	scope: v.picklist(['all', 'missed']),
	/** Ids in the order asked. */
	questions: v.array(id),
	records: v.array(recordSchema),
	/** Answers begun and not submitted, one a question at most. */
	drafts: v.array(v.tuple([id, answerSchema])),
	/** Ids of questions put off, in the order in which they were; the last time counts. */
	skips: v.array(id),
});

/** Where the learner is. A walk's card has its place here too. */
const placeSchema = v.variant('at', [
	v.object({ at: v.literal('opening') }),
	v.object({ at: v.literal('walking'), stage, card: count }),
	v.object({ at: v.literal('answering'), question: id }),
	v.object({ at: v.literal('judged'), question: id }),
	v.object({ at: v.literal('closed'), stage }),
	v.object({ at: v.literal('results') }),
]);

/**
 * Everything a learner has done with a lesson, and where they are: what is saved, sent on and resumed from.
 * It holds answers, never marks: those are computed from the lesson, so that they cannot drift from it.
 */
export const attemptSchema = v.object({
	version: v.literal(1),
	lesson: id,
	/** Of the lesson when it was last loaded. */
	revision: v.string(),
	seed: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffffffff)),
	/** When it began. */
	started: time,
	/** The length that the learner has chosen, where the settings leave that open. */
	length: v.optional(v.picklist(['short', 'whole'])),
	/** In the order in which they began. */
	rounds: v.pipe(
		v.array(roundSchema),
		v.check(
			(rounds) => rounds[0]?.id === 0 && rounds.every(({ id }, i) => i === 0 || id > rounds[i - 1]!.id),
		),
	),
	/** Id of the round that the learner is in. */
	round: time,
	place: placeSchema,
	/** The stages whose facts the learner has been led through, or has chosen to leave. */
	walked: v.optional(v.array(stage), []),
	/**
	 * What was given to an edition of the lesson and does not fit the one that was last loaded, by the rounds in which it was
	 * given: it comes back with an edition that it fits.
	 */
	quarantine: v.optional(v.array(roundSchema)),
});
