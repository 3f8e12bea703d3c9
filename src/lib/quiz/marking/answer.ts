import * as v from 'valibot';
import { choiceResponse } from '#lib/kinds/choice/response.ts';
import { matchResponse } from '#lib/kinds/match/response.ts';
import { orderResponse } from '#lib/kinds/order/response.ts';
import { pinpointResponse } from '#lib/kinds/pinpoint/response.ts';
import { verdictResponse } from '#lib/kinds/verdict/response.ts';
import { writeResponse } from '#lib/kinds/write/response.ts';
import type { ParagraphId } from '#lib/lesson/article.ts';
import type { QuestionKind } from '#lib/lesson/question-kinds.ts';
import { paragraphSchema } from './ids.ts';

/**
 * What a learner gives, whole or half done: the same shape serves a draft and a submitted answer. A kind's response has one
 * field beside `kind`, which holds all that was given. Ids and values come in pairs, not in dictionaries: an id may be
 * `constructor`.
 */
export const responseSchemas = {
	choice: choiceResponse,
	verdict: verdictResponse,
	order: orderResponse,
	match: matchResponse,
	pinpoint: pinpointResponse,
	write: writeResponse,
} satisfies Record<QuestionKind, v.GenericSchema>;

export type ResponseOf<K extends QuestionKind> = v.InferOutput<(typeof responseSchemas)[K]>;
export type Response = { [K in QuestionKind]: ResponseOf<K> }[QuestionKind];

/** How sure a learner says to be: 1 guessing, 2 rather sure, 3 certain. */
export const confidences = [1, 2, 3] as const;
export type Confidence = (typeof confidences)[number];

export const answerSchema = v.object({
	response: v.variant('kind', Object.values(responseSchemas)),
	/** The paragraph that the learner says shows it, where the question asks for one. */
	proof: paragraphSchema,
	confidence: v.optional(v.picklist(confidences)),
});

export interface Answer {
	response: Response;
	proof: ParagraphId | null;
	confidence?: Confidence;
}
