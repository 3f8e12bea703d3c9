import type { Lesson } from '#lib/lesson/lesson.ts';
import { questionOf } from '#lib/quiz/attempt/queue.ts';
import type { Answer } from '#lib/quiz/marking/answer.ts';
import { rulesOf, sameKind } from '#lib/quiz/marking/kinds.ts';
import type { Attempt, ItemRecord, Round } from '#lib/quiz/attempt/attempt.ts';
import { kindState } from './kinds.ts';
import { widths, type Width } from './id-table.ts';

/**
 * How much of each is given up for want of room, in the order in which it is. An answer of the first round never is, nor what the
 * learner found in it, nor the place. A practice round is there or not, with all its tries: with some of them it would seem
 * to have gone better than it did. A text too is whole or not there: half a sentence is none that anybody wrote.
 */
export const steps = [
	/** How surely ids are told apart after an edit: steps of `widths`. */
	'narrow',
	/** What does not fit this edition of the lesson. */
	'aside',
	/** The oldest drafts first, and that of the question that the learner is at last. */
	'drafts',
	/** The oldest practice rounds first, but not the one that the learner is in. */
	'rounds',
	/** Of what learners wrote: of practice before the first round, the oldest first. */
	'texts',
	/** Lists of ids by a sum alone. */
	'sums',
	/** The times of tries in practice. */
	'times',
	/** What was given in the practice round that the learner is in. */
	'bare',
	/** The times of all tries. */
	'clock',
] as const;
export type Given = Record<(typeof steps)[number], number>;

/** Nothing is given up. */
export const all = Object.fromEntries(steps.map((step) => [step, 0])) as Given;

export function widthOf({ narrow, sums }: Given): Width {
	return sums ? null : widths[narrow]!;
}

/** How much of an attempt can be given up at the most, and what is left of it then. */
export function givingUp(attempt: Attempt): { most: Given; without: (given: Given) => Attempt } {
	const { quarantine, ...rest } = attempt;
	const current = attempt.rounds.some(({ id }) => id === attempt.round && id !== 0);
	const [drafts, texts, earlier] = [draftsOf(attempt), textsOf(attempt), earlierRounds(attempt)];
	return {
		most: {
			narrow: widths.length - 2,
			aside: quarantine ? 1 : 0,
			drafts: drafts.length,
			rounds: earlier.length,
			texts: texts.length,
			sums: 1,
			times: 1,
			bare: current ? 1 : 0,
			clock: 1,
		},
		without(given) {
			const without = {
				drafts: new Set(drafts.slice(0, given.drafts)),
				texts: new Set(texts.slice(0, given.texts)),
				rounds: new Set(earlier.slice(0, given.rounds)),
			};
			const rounds = attempt.rounds
				.filter((round) => !without.rounds.has(round))
				.map((round): Round => {
					const drafts = round.drafts.filter(([, draft]) => !without.drafts.has(draft));
					const bare = given.bare > 0 && round.id !== 0;
					return { ...round, drafts, records: bare ? [] : recordsWithout(round.records, without.texts) };
				});
			return { ...rest, rounds, ...(quarantine && !given.aside && { quarantine }) };
		},
	};
}

/** The same list where none of the texts is in it. */
function recordsWithout(records: ItemRecord[], texts: Set<Answer>): ItemRecord[] {
	if (!records.some(({ tries }) => tries.some(({ answer }) => texts.has(answer)))) return records;
	return records.map((record) => ({
		...record,
		tries: record.tries.map((one) =>
			texts.has(one.answer) ? { ...one, answer: withoutText(one.answer) } : one,
		),
	}));
}

/** The attempt as far as it fits the lesson, as `loadAttempt` leaves it: what does not fit could be written in no list. */
export function fitting(attempt: Attempt, lesson: Lesson): Attempt {
	const fits = (id: string, { response }: Answer) => {
		const question = questionOf(lesson, id)!;
		return sameKind(question, response) && rulesOf(question).fits(question, response, lesson);
	};
	const { place } = attempt;
	const current = attempt.rounds.find(({ id }) => id === attempt.round);
	const isThere = !('question' in place) || (current?.questions ?? []).includes(place.question);
	return {
		...attempt,
		place: isThere ? place : { at: 'opening' },
		rounds: attempt.rounds.map((round) => {
			const questions = [...new Set(round.questions)].filter((id) => questionOf(lesson, id));
			const records = round.records.filter(({ question }) => questions.includes(question));
			return {
				...round,
				questions,
				records: records.map((record) => ({
					...record,
					tries: record.tries.filter(({ answer }) => fits(record.question, answer)),
				})),
				drafts: round.drafts.filter(([id, draft]) => questions.includes(id) && fits(id, draft)),
				skips: [...new Set(round.skips)].filter((id) => questions.includes(id)),
			};
		}),
	};
}

function earlierRounds({ rounds, round }: Attempt): Round[] {
	return rounds.filter(({ id }) => id !== 0 && id !== round);
}

/** In the order in which they are given up. */
function draftsOf({ rounds, round, place }: Attempt): Answer[] {
	const here = (of: Round, id: string) => of.id === round && 'question' in place && place.question === id;
	const drafts = rounds.flatMap((of) => of.drafts.map(([id, draft]) => ({ draft, last: here(of, id) })));
	return drafts.sort((a, b) => Number(a.last) - Number(b.last)).map(({ draft }) => draft);
}

/** In the order in which they are given up. */
function textsOf({ rounds: [first, ...practice] }: Attempt): Answer[] {
	return [...practice, first!]
		.flatMap(({ records }) => records.flatMap(({ tries }) => tries.map(({ answer }) => answer)))
		.filter((answer) => withoutText(answer) !== answer);
}

/** The same answer where there is no text in it. */
function withoutText(answer: Answer): Answer {
	const { omit } = kindState(answer.response.kind);
	return omit ? { ...answer, response: omit(answer.response as never) } : answer;
}
