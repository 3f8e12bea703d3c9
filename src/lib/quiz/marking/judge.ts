import type { Citation } from '#lib/lesson/article.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Misreading } from '#lib/lesson/question.ts';
import type { Question } from '#lib/lesson/question-kinds.ts';
import type { Answer } from './answer.ts';
import type { ItemRecord, Try } from '#lib/quiz/attempt/attempt.ts';
import type { Mark } from './kind-rules.ts';
import { isSelfMarked, rulesOf, sameKind } from './kinds.ts';
import type { Settings } from '#lib/quiz/settings/settings.ts';

/** An answer judged: the response and the paragraph shown for it, apart and together. */
export interface Judgement {
	response: Mark;
	/** Whether the paragraph shows it; null where none is asked for. */
	proof: boolean | null;
	/** 0 to 1: the response's share, where the paragraph shows it. */
	share: number;
	/** All of it. */
	right: boolean;
}

const nothing: Mark = { share: 0, pieces: [] };

/** Judges one answer. Never fails: a response of another kind earns nothing, nor does one that its learner marks. */
export function judge(question: Question, { response, proof }: Answer): Judgement {
	const rules = rulesOf(question);
	const mark = sameKind(question, response) && !rules.selfMarked ? rules.mark(question, response) : nothing;
	const proved = question.prove ? question.evidence.some(({ paragraph }) => paragraph === proof) : null;
	const share = proved === false ? 0 : mark.share;
	return { response: mark, proof: proved, share, right: share === 1 };
}

/** An answer with nothing given yet. */
export function blankAnswer(question: Question): Answer {
	return { response: rulesOf(question).blank(question), proof: null };
}

/** The last of a record's tries. */
export function lastTry(record: ItemRecord | undefined): Try | undefined {
	return record?.tries.at(-1);
}

/** How many tries are left: none once the question is answered right, its key was shown, or in a test. */
export function triesLeft(question: Question, record: ItemRecord | undefined, settings: Settings): number {
	const allowed = settings.mode === 'test' || isSelfMarked(question) ? 1 : settings.tries;
	if (!record) return allowed;
	if (record.revealed || record.tries.some(({ answer }) => judge(question, answer).right)) return 0;
	return Math.max(0, allowed - record.tries.length);
}

/** Whether nothing more can be given: the question is done with in this round. */
export function isSettled(question: Question, record: ItemRecord | undefined, settings: Settings): boolean {
	return record !== undefined && triesLeft(question, record, settings) === 0;
}

/** The words to read again after a wrong try while tries are left: what was misread, without the key. */
export function misreadWords(question: Question, { response }: Answer, lesson: Lesson): Citation[] {
	const rules = rulesOf(question);
	return sameKind(question, response) && !rules.selfMarked ? rules.misread(question, response, lesson) : [];
}

/** What a wrong answer does wrong, where the author says it of what was given. */
export function misreadingOf(question: Question, { response }: Answer): Misreading | undefined {
	const rules = rulesOf(question);
	return sameKind(question, response) && !rules.selfMarked
		? rules.misreading?.(question, response)
		: undefined;
}

/** Why an answer cannot be submitted yet. */
export type Obstacle = 'incomplete' | 'no-proof' | 'no-confidence' | 'unchanged';

/**
 * What stands in the way of submitting an answer; null where nothing does. An answer that is the same as the try
 * before would only use up a try.
 */
export function obstacleTo(
	question: Question,
	answer: Answer,
	record: ItemRecord | undefined,
	settings: Pick<Settings, 'confidence'>,
): Obstacle | null {
	const { response, proof, confidence } = answer;
	if (!sameKind(question, response) || !rulesOf(question).complete(question, response)) return 'incomplete';
	if (question.prove && proof === null) return 'no-proof';
	if (asksConfidence(question, settings) && confidence === undefined) return 'no-confidence';
	const before = lastTry(record)?.answer;
	return before && sameAnswer(question, before, answer) ? 'unchanged' : null;
}

/** Whether the learner is asked how sure the answer is: of a text of one's own nobody can say. */
export function asksConfidence(question: Question, { confidence }: Pick<Settings, 'confidence'>): boolean {
	return confidence === 'on' && !isSelfMarked(question);
}

/** Whether two answers to a question say the same: in which order things were picked counts only where the order is the answer. */
function sameAnswer(question: Question, a: Answer, b: Answer): boolean {
	const gist = ({ response, proof }: Answer) => {
		const given = Object.entries(response).map(([name, value]: [string, unknown]) => [
			name,
			Array.isArray(value) && !rulesOf(question).inOrder
				? value.map((piece) => JSON.stringify(piece)).sort()
				: value,
		]);
		return JSON.stringify([given.sort(), proof]);
	};
	return gist(a) === gist(b);
}
