import type { Answer } from '#lib/quiz/marking/answer.ts';
import { valueOf } from '#lib/quiz/marking/value-of.ts';
import type { ItemRecord, Round, Work } from './attempt.ts';
import { currentRound, withRound } from './attempt.ts';

/** The record of a question in a round, where it was answered or revealed. */
export function recordOf(round: Round, question: string): ItemRecord | undefined {
	return round.records.find((record) => record.question === question);
}

/** The draft of an answer in the current round. */
export function draftOf(work: Work, question: string): Answer | undefined {
	return valueOf(currentRound(work).drafts, question);
}

/** The work with a draft kept. */
export function withDraft<W extends Work>(work: W, question: string, draft: Answer): W {
	return withRound(work, ({ drafts }) => ({
		drafts: [...drafts.filter(([id]) => id !== question), [question, draft]],
	}));
}

function withRecord<W extends Work>(
	work: W,
	question: string,
	change: (record: ItemRecord) => ItemRecord,
): W {
	return withRound(work, (round) => {
		const record = recordOf(round, question) ?? { question, tries: [], revealed: false };
		return {
			records: [...round.records.filter((other) => other.question !== question), change(record)],
			drafts: round.drafts.filter(([id]) => id !== question),
			skips: round.skips.filter((id) => id !== question),
		};
	});
}

/** The work with an answer submitted: one more try of the question's one record; its draft is done with. */
export function withTry<W extends Work>(work: W, question: string, answer: Answer, at: number): W {
	return withRecord(work, question, (record) => ({ ...record, tries: [...record.tries, { answer, at }] }));
}

/** The work with the key of a question shown: no more tries. */
export function withReveal<W extends Work>(work: W, question: string): W {
	return withRecord(work, question, (record) => ({ ...record, revealed: true }));
}

/** The work with a question put off to the end of its stage. */
export function withSkip<W extends Work>(work: W, question: string): W {
	return withRound(work, ({ skips }) => ({ skips: [...skips.filter((id) => id !== question), question] }));
}

/** The work with what the learner has found the own answer to meet; unchanged where nothing was answered. */
export function withAssessment<W extends Work>(work: W, question: string, met: string[], at: number): W {
	return withRound(work, ({ records }) => ({
		records: records.map((record) =>
			record.question === question ? { ...record, assessed: { met, at } } : record,
		),
	}));
}
