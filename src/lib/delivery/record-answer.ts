import { messagesFor } from '#lib/i18n/messages.ts';
import { paragraphNumber } from '#lib/lesson/cited-paragraphs.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import { plainText } from '#lib/lesson/plain-text.ts';
import type { Question } from '#lib/lesson/question-kinds.ts';
import type { Answer } from '#lib/quiz/marking/answer.ts';
import type { Judgement } from '#lib/quiz/marking/judge.ts';
import type { Answered, AnsweredPart } from './host-details.ts';
import { kindRecord } from './kinds.ts';

/**
 * A question and an answer to it as a record has them: in words, as plain text in the lesson's language, and part by part. With
 * a judgement each part has its points.
 */
export function recordAnswer(
	lesson: Lesson,
	question: Question,
	{ response, proof }: Answer,
	judgement: Judgement | null,
): Pick<Answered, 'questionText' | 'answerText' | 'parts'> {
	const messages = messagesFor(lesson.lang);
	const marks = new Map(judgement?.response.pieces);
	const given = kindRecord(question.kind).parts(response, question, { lesson, messages });
	const parts = given.map((part): AnsweredPart => ({ ...part, ...pointsOf(marks.get(part.id)) }));
	if (proof !== null)
		parts.push({
			id: proof,
			text: messages.article.paragraph(paragraphNumber(proof)),
			proof: true,
			...pointsOf(judgement?.proof),
		});
	return {
		questionText: plainText(question.prompt),
		answerText: parts
			.map(({ text, answer }) => (answer === undefined ? text : `${text} → ${answer}`))
			.join('\n'),
		parts,
	};
}

/** None where nobody judged it. */
const pointsOf = (right: boolean | null | undefined): Pick<AnsweredPart, 'points'> =>
	right === null || right === undefined ? {} : { points: right ? 1 : 0 };
