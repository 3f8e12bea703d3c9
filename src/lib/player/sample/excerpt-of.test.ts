import { expect, test } from 'vitest';
import { articleParagraphs } from '#lib/lesson/article-paragraphs.ts';
import type { Question } from '#lib/lesson/question-kinds.ts';
import { choice, several } from '#lib/kinds/choice/sample.ts';
import { cite } from '#tests/lessons/sample-article.ts';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import { excerptOf } from './excerpt-of.ts';

const lesson = sampleLesson();
const others = lesson.questions.filter(({ kind }) => kind !== 'choice');
const twoPlaces: Question = { ...choice, id: 'two', evidence: [cite('p1', 'closed'), cite('p2', 'stand')] };
const proved: Question = { ...choice, id: 'proved', prove: true };

test.for<[what: string, questions: Question[], asked: string | undefined, paragraphs: string[]]>([
	['the first choice of one', [...others, several, choice], choice.id, ['p1']],
	['one that a single paragraph settles, before others', [twoPlaces, choice], choice.id, ['p1']],
	['one that two settle, where there is no other', [twoPlaces], 'two', ['p1', 'p2']],
	['none that asks for a paragraph, or is of another kind', [...others, proved, several], undefined, []],
])('it has %s, with the paragraphs that settle it', ([, questions, asked, paragraphs]) => {
	const excerpt = excerptOf({ ...lesson, questions });
	expect(excerpt?.question.id).toBe(asked);
	expect(excerpt?.lesson.questions.map(({ id }) => id) ?? []).toEqual(asked ? [asked] : []);
	expect(excerpt ? articleParagraphs(excerpt.lesson).map(({ id }) => id) : []).toEqual(paragraphs);
});
