import { choiceSample } from '#lib/kinds/choice/sample.ts';
import { matchSample } from '#lib/kinds/match/sample.ts';
import { orderSample } from '#lib/kinds/order/sample.ts';
import { pinpointSample } from '#lib/kinds/pinpoint/sample.ts';
import { verdictSample } from '#lib/kinds/verdict/sample.ts';
import { writeSample } from '#lib/kinds/write/sample.ts';
import type { Question, QuestionKind } from '#lib/lesson/question-kinds.ts';
import { isSelfMarked } from '#lib/quiz/marking/kinds.ts';
import type { KindSample } from './kind-sample.ts';

/** In the order of their stages. */
const kindSamples = {
	order: orderSample,
	pinpoint: pinpointSample,
	match: matchSample,
	choice: choiceSample,
	verdict: verdictSample,
	write: writeSample,
} satisfies { [K in QuestionKind]: KindSample<K> };

/** What tests need of a question's kind, typed for any. */
export function sampleOf(question: Question): KindSample<QuestionKind> {
	return kindSamples[question.kind] as unknown as KindSample<QuestionKind>;
}

/** Questions of the sample lesson, of every kind. */
export const allQuestions = Object.values(kindSamples).flatMap(({ questions }): Question[] => questions);

/** Those that are marked by a key. */
export const markedQuestions = allQuestions.filter((question) => !isSelfMarked(question));
