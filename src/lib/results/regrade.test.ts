import { describe, expect, test } from 'vitest';
import type { ResultItem } from '#lib/quiz/scoring/result-code.ts';
import { realLesson } from '#tests/lessons/real-lesson.ts';
import { classResults } from '#tests/lessons/class-results.ts';
import { rightAnswer, wrongAnswer } from '#tests/lessons/sample-answers.ts';
import { choice } from '#lib/kinds/choice/sample.ts';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import { Grader } from './grader.ts';
import { regrade } from './regrade.ts';

const right = rightAnswer(choice);
const wrong = wrongAnswer(choice, sampleLesson());
const questions = new Map([[choice.id, new Grader(choice)]]);
const item = (tries: ResultItem['tries'], outcome: ResultItem['outcome'], points: number): ResultItem => ({
	question: choice.id,
	outcome,
	points,
	tries,
});

describe('a result is worth what its answers are', () => {
	test('an honest one is borne out', async () => {
		const lesson = await realLesson('content', 'us-ukraine-intelligence');
		const all = new Map(lesson.questions.map((question) => [question.id, new Grader(question)]));
		for (const { items } of classResults(lesson, 30)) {
			const regraded = regrade(items, all);
			expect(regraded.otherwise).toBe(0);
			expect(regraded.items.map(({ outcome }) => outcome)).toEqual(items.map(({ outcome }) => outcome));
		}
	});
	test.for<[string, ResultItem, Pick<ResultItem, 'outcome' | 'points'>, number]>([
		['right', item([right], 'right', 1), { outcome: 'right', points: 1 }, 0],
		['wrong, said to be right', item([wrong], 'right', 1), { outcome: 'missed', points: 0 }, 1],
		[
			'right later, said to be first',
			item([wrong, right], 'right', 1),
			{ outcome: 'retried', points: 0.5 },
			1,
		],
		[
			'the same outcome for more points',
			item([wrong, right], 'retried', 0.9),
			{ outcome: 'retried', points: 0.5 },
			1,
		],
		['no answer, said to be right', item([], 'right', 1), { outcome: 'open', points: 0 }, 1],
		['no answer, the key was asked for', item([], 'missed', 0), { outcome: 'missed', points: 0 }, 0],
		['left open', item([], 'open', 0), { outcome: 'open', points: 0 }, 0],
	])('%s', ([, claimed, worth, otherwise]) => {
		const regraded = regrade([claimed], questions);
		expect(regraded.items).toMatchObject([worth]);
		expect(regraded.otherwise).toBe(otherwise);
	});
	test('a question counts once, and one that the lesson does not have not at all', () => {
		const twice = [
			item([wrong], 'missed', 0),
			item([right], 'right', 1),
			{ ...item([right], 'right', 1), question: 'x' },
		];
		expect(regrade(twice, questions)).toEqual({ items: [twice[0]], otherwise: 2 });
	});
});
