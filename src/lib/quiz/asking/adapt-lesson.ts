import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Question } from '#lib/lesson/question-kinds.ts';
import type { Settings } from '#lib/quiz/settings/settings.ts';

/**
 * The lesson as the settings ask for it: which questions can be asked at all, and which want a proof. Where the article
 * is hidden nobody can point into it, so there is no pinpoint and no proof.
 */
export function adaptLesson(lesson: Lesson, { article, prove }: Settings): Lesson {
	const hidden = article === 'after';
	const proves = ({ kind, prove: asWritten }: Question) => {
		if (hidden || prove === 'off') return false;
		return prove === 'all' ? kind === 'choice' : asWritten;
	};
	return {
		...lesson,
		questions: lesson.questions
			.filter(({ kind }) => !(hidden && kind === 'pinpoint'))
			.map((question) => ({ ...question, prove: proves(question) })),
	};
}
