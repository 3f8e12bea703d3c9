import * as v from 'valibot';
import type { Lesson } from '#lib/lesson/lesson.ts';
import { walkCards } from '#lib/lesson/walk-cards.ts';
import type { Answer } from '#lib/quiz/marking/answer.ts';
import type { Attempt, Place, Round } from './attempt.ts';
import { attemptSchema } from './attempt-schema.ts';
import { rulesOf, sameKind } from '#lib/quiz/marking/kinds.ts';
import { askedQuestions } from '#lib/quiz/asking/present.ts';
import { settingsOf } from './settings-of.ts';
import { missingFrom, reunited, unique } from './quarantine.ts';
import { questionOf } from './queue.ts';
import { recordOf } from './record.ts';
import type { Settings } from '#lib/quiz/settings/settings.ts';

/** What an edit of the lesson did to a saved attempt. */
export interface LessonChange {
	/** How many answers still stand. */
	kept: number;
	/** How many answers were given to something that the lesson no longer has. */
	dropped: number;
	/** How many questions are new. */
	added: number;
}

export type Loaded =
	| { ok: true; attempt: Attempt; change: LessonChange | null }
	/**
	 * `damaged`: not an attempt. `newer`: written by a later version. `other-lesson`: of another lesson. `namesake`: of another
	 * lesson that bears the same id, as two teachers may give one: not one question of it is in this lesson.
	 */
	| { ok: false; why: 'damaged' | 'newer' | 'other-lesson' | 'namesake' };

/**
 * One step a version: `migrations.get(n)` makes version n + 1 out of version n. Add a version: its step here, the new
 * number in the schema, and a saved attempt of the old version in the tests.
 */
const migrations = new Map<number, (old: object) => object>();
const newest = 1;

const versioned = v.looseObject({ version: v.pipe(v.number(), v.integer()) });

function migrated(saved: { version: number }): unknown {
	let current: object = saved;
	for (let version = saved.version; version < newest; version++) {
		const step = migrations.get(version);
		if (!step) return null;
		current = step(current);
	}
	return current;
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

/**
 * Reads an attempt that was saved as text, whatever the text is: an older version is migrated, and an attempt at another
 * edition of the lesson keeps every answer: those that do not fit are put aside in it. Never throws.
 */
export function loadAttempt(text: string, lesson: Lesson, settings: Settings): Loaded {
	const saved = v.safeParse(versioned, parse(text));
	if (!saved.success) return { ok: false, why: 'damaged' };
	if (saved.output.version > newest) return { ok: false, why: 'newer' };
	const parsed = v.safeParse(attemptSchema, migrated(saved.output));
	if (!parsed.success) return { ok: false, why: 'damaged' };
	if (parsed.output.lesson !== lesson.id) return { ok: false, why: 'other-lesson' };
	const taken = settingsOf(parsed.output, settings);
	const all = taken.count === null && taken.length !== 'short';
	if (all && isNamesake(parsed.output, lesson)) return { ok: false, why: 'namesake' };
	return { ok: true, ...fitted(parsed.output, lesson, taken) };
}

/** Where but some of the questions are asked, an edit may well have taken just these: then what was given is put aside. */
function isNamesake({ rounds, quarantine = [] }: Attempt, lesson: Lesson): boolean {
	const asked = [...rounds, ...quarantine].flatMap(({ questions }) => questions);
	return asked.length > 0 && !asked.some((id) => questionOf(lesson, id));
}

/** The attempt cut to what the lesson has, and grown by what is new in it. */
function fitted(
	attempt: Attempt,
	lesson: Lesson,
	settings: Settings,
): { attempt: Attempt; change: LessonChange | null } {
	const { quarantine = [], ...rest } = attempt;
	const whole = attempt.rounds.map((round) =>
		reunited(
			round,
			quarantine.find(({ id }) => id === round.id),
		),
	);
	const asked = askedQuestions(lesson, settings, attempt.seed, whole[0]!.questions);
	const rounds = whole.map((round) => fittedRound(round, lesson, round.id === 0 ? asked : round.questions));
	const aside = [
		...rounds.flatMap((round, i) => missingFrom(round, whole[i]!) ?? []),
		...quarantine.filter(({ id }) => !rounds.some((round) => round.id === id)),
	];
	const round = rounds.some(({ id }) => id === attempt.round) ? attempt.round : rounds.at(-1)!.id;
	const fit: Attempt = {
		...rest,
		revision: lesson.revision,
		rounds,
		round,
		...(aside.length > 0 && { quarantine: aside }),
	};
	return {
		attempt: { ...fit, place: fittedPlace(fit, lesson) },
		change:
			attempt.revision === lesson.revision
				? null
				: {
						kept: answers(rounds),
						dropped: droppedFrom(attempt.rounds, rounds),
						added: asked.filter((id) => !whole[0]!.questions.includes(id)).length,
					},
	};
}

function answers(rounds: Round[]): number {
	return rounds.reduce((sum, { records }) => sum + records.length, 0);
}

/** How many of the answers before are no more; the rounds are the same. */
function droppedFrom(before: Round[], rounds: Round[]): number {
	return answers(
		before.map((round, i) => ({
			...round,
			records: round.records.filter(({ question }) => !recordOf(rounds[i]!, question)),
		})),
	);
}

function fittedRound(round: Round, lesson: Lesson, asked: string[]): Round {
	const questions = unique(asked).filter((id) => questionOf(lesson, id));
	const fits = (id: string, { response }: Answer) => {
		const question = questionOf(lesson, id);
		return (
			question !== undefined &&
			sameKind(question, response) &&
			rulesOf(question).fits(question, response, lesson)
		);
	};
	const records = round.records
		.filter(({ question }) => questions.includes(question))
		.map((record) => ({
			...record,
			tries: record.tries.filter(({ answer }) => fits(record.question, answer)),
		}))
		// A key that was shown for nothing but what is gone must not keep the question from being answered.
		.filter(({ tries }) => tries.length > 0);
	const drafts = new Map(round.drafts.filter(([id, answer]) => questions.includes(id) && fits(id, answer)));
	return {
		...round,
		questions,
		records,
		drafts: [...drafts],
		skips: unique(round.skips).filter((id) => questions.includes(id)),
	};
}

/**
 * The place, or the opening where it names a question or a walk that there no longer is: the session then finds the
 * next. A walk that has grown shorter is gone on with at its last card.
 */
function fittedPlace({ place, rounds, round }: Attempt, lesson: Lesson): Place {
	const questions = rounds.find(({ id }) => id === round)?.questions ?? [];
	if ('question' in place && !questions.includes(place.question)) return { at: 'opening' };
	if ('stage' in place && !questions.some((id) => questionOf(lesson, id)?.stage === place.stage))
		return { at: 'opening' };
	if (place.at === 'walking') {
		const last = walkCards(lesson, place.stage).length - 1;
		return last < 0 ? { at: 'opening' } : { ...place, card: Math.min(place.card, last) };
	}
	return place;
}
