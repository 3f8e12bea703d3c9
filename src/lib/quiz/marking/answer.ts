import * as v from 'valibot';
import { verdicts } from '#lib/kinds/verdict/question.ts';
import type { QuestionKind } from '#lib/lesson/question-kinds.ts';

/**
 * What a learner gives, whole or half done: the same shape serves a draft and a submitted answer.
 * Ids and values come in pairs, not in dictionaries: an id may be `constructor`.
 */
const id = v.pipe(v.string(), v.maxLength(64));
const paragraph = v.nullable(
	v.custom<`p${number}`>((input) => typeof input === 'string' && /^p[1-9]\d{0,3}$/.test(input)),
);

/** One schema a kind of question. */
export const responseSchemas = {
	choice: v.object({ kind: v.literal('choice'), picked: v.array(id) }),
	verdict: v.object({
		kind: v.literal('verdict'),
		given: v.array(v.tuple([id, v.picklist(verdicts)])),
	}),
	order: v.object({ kind: v.literal('order'), order: v.array(id) }),
	match: v.object({ kind: v.literal('match'), matches: v.array(v.tuple([id, id])) }),
	pinpoint: v.object({ kind: v.literal('pinpoint'), paragraph }),
} satisfies Record<QuestionKind, v.GenericSchema>;

export type ResponseOf<K extends QuestionKind> = v.InferOutput<(typeof responseSchemas)[K]>;
export type Response = { [K in QuestionKind]: ResponseOf<K> }[QuestionKind];

/** How sure a learner says to be: 1 guessing, 2 rather sure, 3 certain. */
export const confidences = [1, 2, 3] as const;
export type Confidence = (typeof confidences)[number];

export const answerSchema = v.object({
	response: v.variant('kind', [
		responseSchemas.choice,
		responseSchemas.verdict,
		responseSchemas.order,
		responseSchemas.match,
		responseSchemas.pinpoint,
	]),
	/** The paragraph that the learner says shows it, where the question asks for one. */
	proof: paragraph,
	confidence: v.optional(v.picklist(confidences)),
});

export interface Answer {
	response: Response;
	proof: `p${number}` | null;
	confidence?: Confidence;
}

/** The value that stands beside an id in a list of pairs. */
export function valueOf<T>(pairs: readonly (readonly [string, T])[], id: string): T | undefined {
	return pairs.find(([key]) => key === id)?.[1];
}

/** The list of pairs with one value set: in place where the id is known, else at the end. */
export function withValue<T>(pairs: readonly (readonly [string, T])[], id: string, value: T): [string, T][] {
	return pairs.some(([key]) => key === id)
		? pairs.map(([key, old]) => [key, key === id ? value : old])
		: [...pairs.map(([key, old]): [string, T] => [key, old]), [id, value]];
}

function gist({ response, proof }: Answer): string {
	const sorted = (list: unknown[]) => list.map((item) => JSON.stringify(item)).sort();
	const given = Object.entries(response).map(([name, value]) => [
		name,
		Array.isArray(value) && response.kind !== 'order' ? sorted(value) : value,
	]);
	return JSON.stringify([given.sort(), proof]);
}

/** Whether two answers say the same: in which order things were picked counts only where the order is the answer. */
export function sameAnswer(a: Answer, b: Answer): boolean {
	return gist(a) === gist(b);
}
