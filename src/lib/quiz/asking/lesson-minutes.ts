import { articleParagraphs } from '#lib/lesson/article-paragraphs.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import { plainText } from '#lib/lesson/plain-text.ts';

/** Adults read 238 words of English a minute in silence (Brysbaert 2019, nonfiction); who learns is slower. */
const wordsPerMinute = 200;
/** To read a question and look the answer up, with what is said of it. */
const minutesPerQuestion = 0.75;

/**
 * How long a lesson takes, roughly: its article read once, and every question answered. In minutes, to the next five. Words
 * are counted as the lesson's language parts them, also where it writes no spaces.
 */
export function lessonMinutes(lesson: Pick<Lesson, 'article' | 'lang' | 'questions'>): number {
	const segmenter = new Intl.Segmenter(lesson.lang, { granularity: 'word' });
	const words = articleParagraphs(lesson)
		.map(({ html }) => [...segmenter.segment(plainText(html))].filter(({ isWordLike }) => isWordLike).length)
		.reduce((sum, count) => sum + count, 0);
	const minutes = words / wordsPerMinute + lesson.questions.length * minutesPerQuestion;
	return Math.max(5, Math.round(minutes / 5) * 5);
}
