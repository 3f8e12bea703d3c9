import { stages } from '#lib/lesson/question.ts';
import type { Attempt, ItemRecord, Round, Work } from './attempt.ts';
import { recordOf } from './record.ts';

/**
 * Two attempts at one lesson, as two tabs have them, made one: every question that either has answered is answered, by
 * one record a question and round. What is the learner's own screen (place, drafts, what was put off) stays as in
 * `mine`, and drafts for further questions come beside; the records come out the same whichever side is called mine,
 * however often and in whatever order tabs merge.
 */
export function mergeAttempts(mine: Attempt, theirs: Work): Attempt {
	const { place, ...work } = mine;
	return { ...mergeWork(work, theirs, 'question' in place ? place.question : null), place };
}

/** The same of what was done alone; `here` is the question that the learner is at. */
export function mergeWork(mine: Work, theirs: Work, here: string | null): Work {
	const theirsLead = leads(theirs, mine);
	const { seed, started, length } = theirsLead ? theirs : mine;
	const quarantine = mergeLists(mine.quarantine ?? [], theirs.quarantine ?? [], theirsLead, null);
	const merged: Work = {
		...mine,
		seed,
		started,
		length,
		walked: stages.filter((stage) => mine.walked.includes(stage) || theirs.walked.includes(stage)),
		rounds: mergeLists(mine.rounds, theirs.rounds, theirsLead, here),
		...(quarantine.length > 0 && { quarantine }),
	};
	// As it would be read from a save.
	if (length === undefined) delete merged.length;
	return merged;
}

/** The rounds of both, each once, in the order of their ids. */
function mergeLists(mine: Round[], theirs: Round[], theirsLead: boolean, here: string | null): Round[] {
	const ids = [...new Set([...mine, ...theirs].map(({ id }) => id))].sort((a, b) => a - b);
	return ids.map((id) => {
		const [own, other] = [mine, theirs].map((rounds) => rounds.find((round) => round.id === id));
		return mergeRounds(own, other, theirsLead, here);
	});
}

/**
 * Whose order of questions and choices both take: that of the one in which something was given, so that a tab that
 * merely stands open does not turn over what the learner sees in another; else of the one that asks more, or began first.
 */
function leads(a: Work, b: Work): boolean {
	const untouched = ({ rounds }: Work) =>
		rounds.every(({ records, drafts }) => records.length + drafts.length === 0);
	const lengths = ['whole', 'short', undefined];
	const by =
		Number(untouched(a)) - Number(untouched(b)) ||
		lengths.indexOf(a.length) - lengths.indexOf(b.length) ||
		a.started - b.started ||
		a.seed - b.seed;
	return by < 0;
}

function mergeRounds(
	mine: Round | undefined,
	theirs: Round | undefined,
	theirsLead: boolean,
	here: string | null,
): Round {
	if (!mine || !theirs) return (mine ?? theirs)!;
	const [first, second] = theirsLead ? [theirs, mine] : [mine, theirs];
	// Each may ask some of the lesson's questions alone, and others than the other one.
	const begun = second.questions.filter(
		(id) => recordOf(second, id) || second.drafts.some(([drafted]) => drafted === id) || id === here,
	);
	const questions = [...new Set([...first.questions, ...begun])];
	const records = questions.flatMap((question) => {
		const both = [mine, theirs].flatMap((round) => recordOf(round, question) ?? []);
		return both.length > 0 ? [both.reduce(mergeRecords)] : [];
	});
	const merged = { ...mine, scope: first.scope, questions, records };
	const drafts = draftsToCome(mine, merged);
	const others = draftsToCome(theirs, merged).filter(([id]) => !drafts.some(([own]) => own === id));
	return { ...merged, drafts: [...drafts, ...others] };
}

/** The drafts of a side for tries that are still to come: the other side may have made them, or been shown the key. */
function draftsToCome(side: Round, merged: Round): Round['drafts'] {
	const reached = (round: Round, id: string) => {
		const record = recordOf(round, id);
		return `${record?.tries.length ?? 0} ${record?.revealed ?? false}`;
	};
	return side.drafts.filter(([id]) => reached(side, id) === reached(merged, id));
}

/** The record that got further, with what the learner found last of the own answer, in whichever tab. */
function mergeRecords(a: ItemRecord, b: ItemRecord): ItemRecord {
	const record = further(a, b);
	const [first, last] = [a.assessed, b.assessed];
	if (!first && !last) return record;
	const by =
		(last?.at ?? -Infinity) - (first?.at ?? -Infinity) ||
		(JSON.stringify(last) > JSON.stringify(first) ? 1 : -1);
	return { ...record, assessed: by > 0 ? last : first };
}

/** The record that got further; the fuller, else the one that was shown the key, else the earlier, else by its text. */
function further(a: ItemRecord, b: ItemRecord): ItemRecord {
	const by =
		b.tries.length - a.tries.length ||
		Number(b.revealed) - Number(a.revealed) ||
		(a.tries[0]?.at ?? 0) - (b.tries[0]?.at ?? 0) ||
		(JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
	return by <= 0 ? a : b;
}
