import { match } from '#lib/kinds/match/slip.ts';
import { order } from '#lib/kinds/order/slip.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Question, QuestionKind } from '#lib/lesson/question-kinds.ts';
import type { Answer } from '#lib/quiz/marking/answer.ts';
import { judge, misreadingOf } from '#lib/quiz/marking/judge.ts';
import { sameKind } from '#lib/quiz/marking/kinds.ts';
import type { Slip, SlipOf } from './slip.ts';

/** Null for a kind that names no facts itself. */
const slips: { [K in QuestionKind]: SlipOf<K> | null } = {
	choice: null,
	verdict: null,
	order,
	match,
	pinpoint: null,
	write: null,
};

/** What an answer does wrong with a fact that its question is about; null where nothing. */
export function slipIn(question: Question, answer: Answer, fact: string, lesson: Lesson): Slip | null {
	const ofKind = slips[question.kind] as SlipOf<QuestionKind> | null;
	if (ofKind)
		return sameKind(question, answer.response) ? ofKind(question, answer.response, fact, lesson) : null;
	if (judge(question, answer).right) return null;
	return { kind: 'misread', misreading: misreadingOf(question, answer) };
}
