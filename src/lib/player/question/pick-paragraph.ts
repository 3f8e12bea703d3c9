import type { ParagraphId } from '#lib/lesson/article.ts';
import type { Answer } from '#lib/quiz/marking/answer.ts';
import type { LessonView } from '#lib/session/lesson-view.ts';

/** The paragraph that was picked in the article as the answer, or as its proof, and how another one is, where one can be. */
export function pickParagraph(
	{ item, locked }: LessonView,
	change: (answer: Answer) => void,
): { picked: ParagraphId | null; pick: ((paragraph: ParagraphId) => void) | undefined } {
	if (!item) return { picked: null, pick: undefined };
	const { answer, question } = item;
	const { response } = answer;
	const pick = (paragraph: ParagraphId) =>
		change(
			question.kind === 'pinpoint'
				? { ...answer, response: { kind: 'pinpoint', paragraph } }
				: { ...answer, proof: paragraph },
		);
	return {
		picked: response.kind === 'pinpoint' ? response.paragraph : answer.proof,
		pick: !locked && (question.kind === 'pinpoint' || question.prove) ? pick : undefined,
	};
}
