import type { ItemRecord, Round } from './attempt.ts';
import { recordOf } from './record.ts';

/**
 * A round with what an earlier edition of the lesson had put aside of it: each question has one record again, with its tries
 * in the order in which they were made.
 */
export function reunited(round: Round, aside: Round | undefined): Round {
	const records = (aside?.records ?? []).map((old) => reunitedRecord(recordOf(round, old.question), old));
	const others = round.records.filter(
		({ question }) => !records.some((record) => record.question === question),
	);
	return {
		...round,
		questions: unique([...(aside?.questions ?? []), ...round.questions]),
		records: oneEach([...records, ...others]),
		drafts: [
			...round.drafts,
			// What was answered since is done with.
			...(aside?.drafts ?? []).filter(
				([id]) => !recordOf(round, id) && !round.drafts.some(([drafted]) => drafted === id),
			),
		],
		skips: unique([...(aside?.skips ?? []), ...round.skips]),
	};
}

function reunitedRecord(record: ItemRecord | undefined, old: ItemRecord): ItemRecord {
	if (!record) return old;
	return {
		...old,
		...record,
		tries: [...old.tries, ...record.tries].sort((a, b) => a.at - b.at),
		revealed: old.revealed || record.revealed,
	};
}

/**
 * What a round had and no longer has once it was fitted to an edition of the lesson, to be put aside: answers, drafts,
 * what was put off, and which questions were asked in which order. Null where nothing is missing that was given or chosen.
 */
export function missingFrom(fitted: Round, whole: Round): Round | null {
	const records = whole.records.flatMap((record) => {
		const kept = recordOf(fitted, record.question)?.tries;
		const tries = record.tries.filter((one) => !kept?.includes(one));
		return !kept || tries.length > 0 ? [{ ...record, tries }] : [];
	});
	const drafts = whole.drafts.filter(
		([id, answer]) => !fitted.drafts.some(([kept, same]) => kept === id && same === answer),
	);
	// The first round asks what the lesson has, the later ones what the learner chose.
	const gone = whole.id !== 0 && whole.questions.some((id) => !fitted.questions.includes(id));
	const skips = whole.skips.filter((id) => !fitted.skips.includes(id));
	if (records.length + drafts.length + skips.length === 0 && !gone) return null;
	return { ...whole, records, drafts, skips };
}

function oneEach(records: ItemRecord[]): ItemRecord[] {
	return records.filter(({ question }, i) => records.findIndex((other) => other.question === question) === i);
}

export function unique(ids: readonly string[]): string[] {
	return [...new Set(ids)];
}
