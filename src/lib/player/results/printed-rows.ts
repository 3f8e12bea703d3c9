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
	/** What was answered last, part by part; `right`: null where nothing of its own is marked. */
	given: { text: string; right: boolean | null }[];
	outcome: Outcome;
	/** What was right of the parts that were not, or of the whole; empty where the answer was right or has no key. */
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
	const right = new Set(given.filter(({ points }) => points === 1).map(({ id }) => id));
	const answered = new Set(given.filter(({ answer }) => answer !== undefined).map(({ id }) => id));
	const hasKey = !isSelfMarked(question) && judgement?.response.share !== 1;
	const key = hasKey
		? recordAnswer(
				lesson,
				question,
				{ response: rulesOf(question).key(question), proof: null },
				null,
			).parts.filter(({ id }) => !(answered.has(id) && right.has(id)))
		: [];
	return {
		id: question.id,
		question: plainText(question.prompt),
		given: given.map((part) => ({
			text: inWords(part),
			right: part.points === undefined ? null : part.points === 1,
		})),
		outcome: outcomeOf(question, record),
		key: key.map(inWords),
		paragraphs: paragraphsOf(question.evidence).sort((one, other) => one - other),
	};
}
