import type { ChoiceQuestion } from '#lib/kinds/choice/question.ts';
import type { MatchQuestion } from '#lib/kinds/match/question.ts';
import type { OrderQuestion } from '#lib/kinds/order/question.ts';
import type { PinpointQuestion } from '#lib/kinds/pinpoint/question.ts';
import type { VerdictQuestion } from '#lib/kinds/verdict/question.ts';
import type { WriteQuestion } from '#lib/kinds/write/question.ts';

/** The kinds of question, in the order in which they are listed. Add one here: the type checker lists the rest. */
interface Questions {
	choice: ChoiceQuestion;
	verdict: VerdictQuestion;
	order: OrderQuestion;
	match: MatchQuestion;
	pinpoint: PinpointQuestion;
	write: WriteQuestion;
}

export type QuestionKind = keyof Questions;
export type Question = Questions[QuestionKind];

/** Their names, in that order. */
export const questionKinds = Object.keys({
	choice: true,
	verdict: true,
	order: true,
	match: true,
	pinpoint: true,
	write: true,
} satisfies Record<QuestionKind, true>) as [QuestionKind, ...QuestionKind[]];
