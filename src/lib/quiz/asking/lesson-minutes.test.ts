import { expect, test } from 'vitest';
import type { Lesson } from '#lib/lesson/lesson.ts';
import { choice } from '#lib/kinds/choice/sample.ts';
import { lessonMinutes } from './lesson-minutes.ts';

const lesson = (
	html: string,
	questions: number,
	lang = 'en',
): Pick<Lesson, 'article' | 'lang' | 'questions'> => ({
	lang,
	article: [{ heading: null, paragraphs: [{ id: 'p1', number: 1, html, quotation: false }] }],
	questions: Array.from({ length: questions }, () => choice),
});

test.for<[what: string, minutes: number, Parameters<typeof lesson>]>([
	['a short article without questions is five minutes', 5, ['A word.', 0]],
	['a thousand words are five', 5, ['<em>word</em> '.repeat(1000), 0]],
	['two thousand are ten', 10, ['word '.repeat(2000), 0]],
	['twenty questions are fifteen', 15, ['A word.', 20]],
	['both are added up', 25, ['word '.repeat(2000), 20]],
	['words are found where no spaces stand', 10, ['学校'.repeat(2000), 0, 'zh']],
])('%s', ([, minutes, given]) => {
	expect(lessonMinutes(lesson(...given))).toBe(minutes);
});
