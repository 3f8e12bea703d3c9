import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Question } from '#lib/lesson/question-kinds.ts';
import { rulesOf } from '#lib/quiz/marking/kinds.ts';
import type { Settings } from '#lib/quiz/settings/settings.ts';

/**
 * The lesson as the settings ask for it: which questions can be asked at all, and which want a proof. Where the article
 * is hidden nobody can point into it, so no question asks for a paragraph, and there is no proof.
 */
export function adaptLesson(lesson: Lesson, { article, prove }: Settings): Lesson {
	const hidden = article === 'after';
	const proves = (question: Question) => {
		if (hidden || prove === 'off') return false;
		return prove === 'all' ? (rulesOf(question).provable ?? false) : question.prove;
	};
	return {
		...lesson,
		questions: lesson.questions
			.filter((question) => !(hidden && rulesOf(question).paragraph))
			.map((question) => ({ ...question, prove: proves(question) })),
	};
}
