import type { Question, QuestionKind } from '#lib/lesson/lesson.ts';
import type { Response } from './answer.ts';
import type { KindRules } from './kind-rules.ts';
import { choice } from './kinds/choice.ts';
import { match } from './kinds/match.ts';
import { order } from './kinds/order.ts';
import { pinpoint } from './kinds/pinpoint.ts';
import { verdict } from './kinds/verdict.ts';

const kinds = { choice, verdict, order, match, pinpoint } satisfies { [K in QuestionKind]: KindRules<K> };

/**
 * The rules of a question's kind. They are typed for any question and any response: give them a response of the same
 * kind, which `sameKind` tells.
 */
export function rulesOf(question: Question): KindRules<QuestionKind> {
	return kinds[question.kind] as unknown as KindRules<QuestionKind>;
}

/** Whether a response is of the question's kind. */
export function sameKind(question: Question, response: Response): boolean {
	return question.kind === response.kind;
}
