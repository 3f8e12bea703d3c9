import { expect, test } from 'vitest';
import { allQuestions } from '#tests/lessons/kind-samples.ts';
import { choice, several } from '#lib/kinds/choice/sample.ts';
import { match } from '#lib/kinds/match/sample.ts';
import { order } from '#lib/kinds/order/sample.ts';
import { pinpoint } from '#lib/kinds/pinpoint/sample.ts';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import { verdict } from '#lib/kinds/verdict/sample.ts';
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
