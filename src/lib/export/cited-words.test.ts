import { expect, test } from 'vitest';
import type { Citation } from '#lib/lesson/article.ts';
import { cite } from '#tests/lessons/sample-article.ts';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import { citedWords } from './cited-words.ts';

const money = cite('p4', 'money might run out');
const monday = cite('p1', 'on Monday');
const brandt = cite('p2', 'Brandt & she');

test.for<[string, Citation[], [number, string][]]>([
	['nothing', [], []],
	['words through a mark', [monday], [[1, 'on Monday']]],
	['an entity as its character', [brandt], [[2, 'Brandt & she']]],
	[
		'in the order given',
		[money, monday],
		[
			[4, 'money might run out'],
			[1, 'on Monday'],
		],
	],
	['the same words once', [money, { ...money }], [[4, 'money might run out']]],
	[
		'two places of one paragraph',
		[monday, cite('p1', 'an inspector')],
		[
			[1, 'on Monday'],
			[1, 'an inspector'],
		],
	],
	['no paragraph that is not there', [{ ...money, paragraph: 'p99' }], []],
])('cited is %s', ([, citations, words]) => {
	const lesson = sampleLesson();
	expect(citedWords(lesson, citations).map(({ paragraph, words }) => [paragraph, words])).toEqual(words);
});
