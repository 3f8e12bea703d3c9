import type { Attempt, ItemRecord, Round } from './attempt.ts';

/**
 * Two attempts at one lesson, as two tabs have them, made one: every answer of both is kept, one record a question and
 * round. What is the learner's own screen (place, drafts, what was put off) stays as in `mine`; the records come out
 * the same whichever side is called mine, however often and in whatever order tabs merge.
 */
export function mergeAttempts(mine: Attempt, theirs: Attempt): Attempt {
	const elder = older(mine, theirs);
	const ids = [...new Set([...mine.rounds, ...theirs.rounds].map(({ id }) => id))].sort((a, b) => a - b);
	return {
		...mine,
		seed: elder.seed,
		started: elder.started,
		rounds: ids.map((id) =>
			mergeRounds(
				mine.rounds.find((round) => round.id === id),
				theirs.rounds.find((round) => round.id === id),
				elder === theirs,
			),
		),
	};
}

/** The one that began first; of two that began in one millisecond, the one with the smaller seed. */
function older(a: Attempt, b: Attempt): Attempt {
	return a.started - b.started || a.seed - b.seed
		? (a.started - b.started || a.seed - b.seed) < 0
			? a
			: b
		: a;
}

function mergeRounds(mine: Round | undefined, theirs: Round | undefined, theirsFirst: boolean): Round {
	if (!mine || !theirs) return (mine ?? theirs)!;
	const [first, second] = theirsFirst ? [theirs, mine] : [mine, theirs];
	const questions = [...new Set([...first.questions, ...second.questions])];
	const records = questions.flatMap((question) => {
		const records = [mine, theirs].flatMap((round) =>
			round.records.filter((record) => record.question === question),
		);
		return records.length > 0 ? [records.reduce(further)] : [];
	});
	const answered = (id: string) => records.some(({ question }) => question === id);
	const own = (id: string) => mine.records.some(({ question }) => question === id);
	return {
		...mine,
		scope: first.scope,
		questions,
		records,
		// A draft for a question that the other tab has answered meanwhile is done with; one for a further try is not.
		drafts: mine.drafts.filter(([id]) => own(id) || !answered(id)),
		skips: mine.skips,
	};
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
