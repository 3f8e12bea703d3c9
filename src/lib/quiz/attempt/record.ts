import type { Answer } from '#lib/quiz/marking/answer.ts';
import { valueOf } from '#lib/quiz/marking/pairs.ts';
import type { Attempt, ItemRecord, Round } from './attempt.ts';
import { currentRound, withRound } from './attempt.ts';

/** The record of a question in a round, where it was answered or revealed. */
export function recordOf(round: Round, question: string): ItemRecord | undefined {
	return round.records.find((record) => record.question === question);
}

/** The draft of an answer in the current round. */
export function draftOf(attempt: Attempt, question: string): Answer | undefined {
	return valueOf(currentRound(attempt).drafts, question);
}

/** The attempt with a draft kept. */
export function withDraft(attempt: Attempt, question: string, draft: Answer): Attempt {
	return withRound(attempt, ({ drafts }) => ({
		drafts: [...drafts.filter(([id]) => id !== question), [question, draft]],
	}));
}

function withRecord(attempt: Attempt, question: string, change: (record: ItemRecord) => ItemRecord): Attempt {
	return withRound(attempt, (round) => {
		const record = recordOf(round, question) ?? { question, tries: [], revealed: false };
		return {
			records: [...round.records.filter((other) => other.question !== question), change(record)],
			drafts: round.drafts.filter(([id]) => id !== question),
			skips: round.skips.filter((id) => id !== question),
		};
	});
}

/** The attempt with an answer submitted: one more try of the question's one record; its draft is done with. */
export function withTry(attempt: Attempt, question: string, answer: Answer, at: number): Attempt {
	return withRecord(attempt, question, (record) => ({ ...record, tries: [...record.tries, { answer, at }] }));
}

/** The attempt with the key of a question shown: no more tries. */
export function withReveal(attempt: Attempt, question: string): Attempt {
	return withRecord(attempt, question, (record) => ({ ...record, revealed: true }));
}

/** The attempt with a question put off to the end of its stage. */
export function withSkip(attempt: Attempt, question: string): Attempt {
	return withRound(attempt, ({ skips }) => ({ skips: [...skips.filter((id) => id !== question), question] }));
}
