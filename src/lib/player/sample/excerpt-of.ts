import { paragraphIdsOf } from '#lib/lesson/cited-paragraphs.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Question } from '#lib/lesson/question-kinds.ts';
import { rulesOf } from '#lib/quiz/marking/kinds.ts';

/** Whether it is answered by one pick. */
function isPlain(question: Question): boolean {
	const key = rulesOf(question).key(question);
	return !question.prove && 'picked' in key && key.picked.length === 1;
}

/**
 * As much of a lesson as introduces it: its first question that is answered by one pick, if there is one where a single
 * paragraph settles it, and of the article what settles it. Null where no question will do.
 */
export function excerptOf(lesson: Lesson): { lesson: Lesson; question: Question } | null {
	const plain = lesson.questions.filter(isPlain);
	const question = plain.find(({ evidence }) => paragraphIdsOf(evidence).length === 1) ?? plain[0];
	if (!question) return null;
	const cited = paragraphIdsOf(question.evidence);
	const paragraphs = lesson.article.flatMap(({ paragraphs }) =>
		paragraphs.filter(({ id }) => cited.includes(id)),
	);
	const nothing = { voices: [], events: [], claims: [], glossary: [] };
	return {
		lesson: { ...lesson, ...nothing, article: [{ heading: null, paragraphs }], questions: [question] },
		question,
	};
}
