import type { ParagraphId } from '#lib/lesson/article.ts';
import { rulesOf } from '#lib/quiz/marking/kinds.ts';
import type { Answer, Response } from '#lib/quiz/marking/answer.ts';
import type { LessonView } from '#lib/session/lesson-view.ts';

/** The paragraph that was picked in the article as the answer, or as its proof, and how another one is, where one can be. */
export function pickParagraph(
	{ item, locked }: LessonView,
	change: (answer: Answer) => void,
): { picked: ParagraphId | null; pick: ((paragraph: ParagraphId) => void) | undefined } {
	if (!item) return { picked: null, pick: undefined };
	const { answer, question } = item;
	const { paragraph: asked } = rulesOf(question);
	const pick = (paragraph: ParagraphId) =>
		change(
			asked ? { ...answer, response: asked.pick(paragraph) as Response } : { ...answer, proof: paragraph },
		);
	return {
		picked: asked ? asked.of(answer.response) : answer.proof,
		pick: !locked && (asked || question.prove) ? pick : undefined,
	};
}
