import { recordAnswer } from '#lib/delivery/record-answer.ts';
import { paragraphsOf } from '#lib/lesson/cited-paragraphs.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import { plainText } from '#lib/lesson/plain-text.ts';
import type { Question } from '#lib/lesson/question-kinds.ts';
import type { Round } from '#lib/quiz/attempt/attempt.ts';
import { questionOf } from '#lib/quiz/attempt/queue.ts';
import { recordOf } from '#lib/quiz/attempt/record.ts';
import { judge, lastTry } from '#lib/quiz/marking/judge.ts';
import { isSelfMarked, rulesOf } from '#lib/quiz/marking/kinds.ts';
import { outcomeOf, type Outcome } from '#lib/quiz/scoring/score.ts';

/** A question of a result as it is printed, all of it plain text. */
export interface PrintedRow {
	id: string;
	question: string;
	/** What was answered last, part by part; `right`: null where nothing of its own is marked. `instead`: what is right there. */
	given: { text: string; right: boolean | null; instead?: string }[];
	outcome: Outcome;
	/**
	 * What is right beside that: the parts that were to be given, or, where these are the same in another order, their numbers;
	 * empty where the answer was right or has no key.
	 */
	key: string[];
	/** Numbers of the paragraphs that settle it. */
	paragraphs: number[];
}

/** The questions of a round in the order asked, with what was answered and what is right. */
export function printedRows(lesson: Lesson, round: Round): PrintedRow[] {
	return round.questions.flatMap((id) => {
		const question = questionOf(lesson, id);
		return question ? [rowOf(lesson, round, question)] : [];
	});
}

const inWords = ({ text, answer }: { text: string; answer?: string }) =>
	answer === undefined ? text : `${text} → ${answer}`;

function rowOf(lesson: Lesson, round: Round, question: Question): PrintedRow {
	const record = recordOf(round, question.id);
	const last = lastTry(record)?.answer;
	const judgement = last && !isSelfMarked(question) ? judge(question, last) : null;
	const given = last ? recordAnswer(lesson, question, last, judgement).parts : [];
	const key =
		isSelfMarked(question) || judgement?.response.share === 1
			? []
			: recordAnswer(lesson, question, { response: rulesOf(question).key(question), proof: null }, null)
					.parts;
	const ids = given.filter(({ proof }) => !proof).map(({ id }) => id);
	const reordered = key.length > 1 && key.every(({ id, answer }) => answer === undefined && ids.includes(id));
	const insteadOf = ({ id, answer, points }: (typeof given)[number]) =>
		answer !== undefined && points === 0 ? key.find((part) => part.id === id)?.answer : undefined;
	return {
		id: question.id,
		question: plainText(question.prompt),
		given: given.map((part) => {
			const instead = insteadOf(part);
			return {
				text: inWords(part),
				right: part.points === undefined ? null : part.points === 1,
				...(instead !== undefined && { instead }),
			};
		}),
		outcome: outcomeOf(question, record),
		key: reordered
			? key.map(({ id }) => `${ids.indexOf(id) + 1}`)
			: key.filter(({ id, answer }) => answer === undefined || !ids.includes(id)).map(inWords),
		paragraphs: paragraphsOf(question.evidence).sort((one, other) => one - other),
	};
}
