import type { Messages } from '#lib/i18n/messages.ts';
import type { Question } from '#lib/lesson/question-kinds.ts';
import type { Answer } from '#lib/quiz/marking/answer.ts';
import type { ItemRecord } from '#lib/quiz/attempt/attempt.ts';
import { misreadingOf, type Judgement } from '#lib/quiz/marking/judge.ts';

type Tone = 'right' | 'partly' | 'wrong';

/** How an answer went, for colours and marks that never stand alone. */
export function toneOf({ right, share }: Judgement): Tone {
	return right ? 'right' : share > 0 ? 'partly' : 'wrong';
}

/** How the last answer went, in a few words. Right and wrong come first, the kind of misreading behind them. */
export function feedbackHeading(
	{ feedback }: Messages,
	question: Question,
	answer: Answer,
	judgement: Judgement,
	record: ItemRecord,
): string {
	if (judgement.right)
		return record.tries.length > 1 ? feedback.rightAt(record.tries.length) : feedback.right;
	if (judgement.proof === false && judgement.response.share === 1) return feedback.proofWrong;
	if (judgement.share > 0) {
		const { pieces } = judgement.response;
		return feedback.partly(pieces.filter(([, right]) => right).length, pieces.length);
	}
	const misreading = misreadingOf(question, answer);
	return misreading ? feedback.wrongBecause(feedback.misreadings[misreading]) : feedback.wrong;
}
