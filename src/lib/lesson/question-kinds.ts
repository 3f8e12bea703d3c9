import type { ChoiceQuestion } from '#lib/kinds/choice/question.ts';
import type { VerdictQuestion } from '#lib/kinds/verdict/question.ts';
import type { OrderQuestion } from '#lib/kinds/order/question.ts';
import type { MatchQuestion } from '#lib/kinds/match/question.ts';
import type { PinpointQuestion } from '#lib/kinds/pinpoint/question.ts';

export type Question = ChoiceQuestion | VerdictQuestion | OrderQuestion | MatchQuestion | PinpointQuestion;
export type QuestionKind = Question['kind'];
export const questionKinds = [
	'choice',
	'verdict',
	'order',
	'match',
	'pinpoint',
] as const satisfies QuestionKind[];
