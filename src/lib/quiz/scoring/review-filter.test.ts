import { expect, test } from 'vitest';
import {
	allQuestions,
	choice,
	match,
	order,
	pinpoint,
	sampleLesson,
	several,
	verdict,
} from '#tests/lessons/sample-lesson.ts';
import { rightAnswer, wrongAnswer } from '#tests/lessons/sample-answers.ts';
import type { Question } from '#lib/lesson/question-kinds.ts';
import type { ItemRecord } from '#lib/quiz/attempt/attempt.ts';
import { passesFilter, unfiltered, type ReviewFilter } from './review-filter.ts';

const lesson = sampleLesson({ questions: allQuestions });

function record({ id }: Question): ItemRecord | undefined {
	const answers = {
		[order.id]: [rightAnswer(order)],
		[match.id]: [wrongAnswer(match, lesson), rightAnswer(match)],
		[choice.id]: [wrongAnswer(choice, lesson)],
	}[id];
	return answers && { question: id, tries: answers.map((answer, at) => ({ answer, at })), revealed: false };
}

test.for<[string, Partial<ReviewFilter>, Question[]]>([
	['everything, unless asked for less', {}, allQuestions],
	[
		'what was missed, later right or left open too',
		{ missed: true },
		[pinpoint, match, choice, several, verdict],
	],
	['a stage', { stage: 'events' }, [order, pinpoint]],
	['a paragraph, by any of the evidence', { paragraph: 'p4' }, [match, several]],
	['a paragraph that nothing was asked about: nothing', { paragraph: 'p9' }, []],
	['what is all of it at once', { missed: true, stage: 'reading', paragraph: 'p1' }, [choice]],
])('a review shows %s', ([, filter, shown]) => {
	const passing = allQuestions.filter((question) =>
		passesFilter(question, record(question), { ...unfiltered, ...filter }),
	);
	expect(passing.map(({ id }) => id)).toEqual(shown.map(({ id }) => id));
});
