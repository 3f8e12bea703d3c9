import { expect, test } from 'vitest';
import type { Question } from '#lib/lesson/question-kinds.ts';
import { choice } from '#lib/kinds/choice/sample.ts';
import { match } from '#lib/kinds/match/sample.ts';
import { write } from '#lib/kinds/write/sample.ts';
import { lessonMinutes } from './lesson-minutes.ts';

const times = (n: number, question: Question) => Array.from({ length: n }, () => question);

test.for<[what: string, minutes: number, words: number, Question[]]>([
	['a short article without questions is five minutes', 5, 2, []],
	['a thousand words are five', 5, 1000, []],
	['two thousand are ten', 10, 2000, []],
	['twenty choices are fifteen', 15, 2, times(20, choice)],
	['both are added up', 25, 2000, times(20, choice)],
	['to match takes longer', 30, 2, times(20, match)],
	['to write takes longest', 60, 2, times(20, write)],
])('%s', ([, minutes, words, questions]) => {
	expect(lessonMinutes({ words }, questions)).toBe(minutes);
});
