import type { Question, QuestionKind } from '#lib/lesson/question-kinds.ts';
import { choice } from '#lib/kinds/choice/rules.ts';
import { match } from '#lib/kinds/match/rules.ts';
import { order } from '#lib/kinds/order/rules.ts';
import { pinpoint } from '#lib/kinds/pinpoint/rules.ts';
import { verdict } from '#lib/kinds/verdict/rules.ts';
import { write } from '#lib/kinds/write/rules.ts';
import type { Response } from './answer.ts';
import type { KindRules } from './kind-rules.ts';

const kinds = { choice, verdict, order, match, pinpoint, write } satisfies {
	[K in QuestionKind]: KindRules<K>;
};

/**
 * The rules of a question's kind. They are typed for any question and any response: give them a response of the same
 * kind, which `sameKind` checks.
 */
export function rulesOf(question: Question): KindRules<QuestionKind> {
	return kinds[question.kind] as unknown as KindRules<QuestionKind>;
}

/** Whether a response is of the question's kind. */
export function sameKind(question: Question, response: Response): boolean {
	return question.kind === response.kind;
}

/** Whether learners mark their own answers to it: then it has one try and stands apart from every score. */
export function isSelfMarked(question: Question): boolean {
	return rulesOf(question).selfMarked ?? false;
}
