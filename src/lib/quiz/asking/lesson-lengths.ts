import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Question } from '#lib/lesson/question-kinds.ts';
import type { Settings } from '#lib/quiz/settings/settings.ts';
import { lessonMinutes } from './lesson-minutes.ts';
import { askedQuestions } from './present.ts';

/** A length in which a lesson can be taken. */
export interface LessonLength {
	length: Exclude<Settings['length'], 'ask'>;
	/** Those that are asked in it. */
	questions: Question[];
	minutes: number;
}

/**
 * The lengths in which a lesson can be taken with these settings, the short one first: two where the learner chooses, else one.
 * There is a choice where the settings leave it and the core has fewer questions than would be asked without it. Takes the
 * lesson as the settings ask for it (`adaptLesson`); which questions a `count` leaves depends on the seed.
 */
export function lessonLengths(
	lesson: Pick<Lesson, 'words' | 'questions'>,
	settings: Pick<Settings, 'stages' | 'shuffle' | 'count' | 'length'>,
	seed = 0,
): LessonLength[] {
	const ofLength = (length: LessonLength['length']): LessonLength => {
		const asked = askedQuestions(lesson, { ...settings, length }, seed);
		const questions = lesson.questions.filter(({ id }) => asked.includes(id));
		return { length, questions, minutes: lessonMinutes(lesson, questions) };
	};
	if (settings.length !== 'ask') return [ofLength(settings.length)];
	const [short, whole] = [ofLength('short'), ofLength('whole')];
	return short.questions.length < whole.questions.length ? [short, whole] : [whole];
}
