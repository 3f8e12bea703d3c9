import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Question } from '#lib/lesson/question-kinds.ts';
import { rulesOf } from '#lib/quiz/marking/kinds.ts';

/** Adults read 238 words of English a minute in silence (Brysbaert 2019, nonfiction); who learns is slower. */
const wordsPerMinute = 200;

/** How long a lesson takes, roughly: its article read once, and these questions answered. In minutes, to the next five; 5 at least. */
export function lessonMinutes({ words }: Pick<Lesson, 'words'>, questions: readonly Question[]): number {
	const minutes = questions.reduce(
		(sum, question) => sum + rulesOf(question).minutes,
		words / wordsPerMinute,
	);
	return Math.max(5, Math.round(minutes / 5) * 5);
}
