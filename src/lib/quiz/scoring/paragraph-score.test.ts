import { expect, test } from 'vitest';
import { choice } from '#lib/kinds/choice/sample.ts';
import { cite } from '#tests/lessons/sample-article.ts';
import { match } from '#lib/kinds/match/sample.ts';
import { order } from '#lib/kinds/order/sample.ts';
import { pinpoint } from '#lib/kinds/pinpoint/sample.ts';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import { rightAnswer, wrongAnswer } from '#tests/lessons/sample-answers.ts';
import type { Question } from '#lib/lesson/question-kinds.ts';
import type { Answer } from '#lib/quiz/marking/answer.ts';
import type { Round } from '#lib/quiz/attempt/attempt.ts';
import { paragraphScores } from './paragraph-score.ts';

const lesson = sampleLesson({ questions: [order, pinpoint, match, choice] });

function round(
	given: [Question, ...Answer[]][],
	asked: Question[] = given.map(([question]) => question),
): Round {
	return {
		id: 0,
		scope: 'all',
		questions: asked.map(({ id }) => id),
		records: given.map(([question, ...answers]) => ({
			question: question.id,
			tries: answers.map((answer, at) => ({ answer, at })),
			revealed: false,
		})),
		drafts: [],
		skips: [],
	};
}

function standingsOf(given: Round) {
	return paragraphScores(lesson, given).map(({ standings }) => standings);
}

test('each paragraph says how the questions went that cite it, the best first', () => {
	// `order` and `choice` cite p1, `match` p2 and p4, `pinpoint` p5 and p6.
	const given = round([
		[order, wrongAnswer(order, lesson)],
		[choice, rightAnswer(choice)],
		[match, wrongAnswer(match, lesson), rightAnswer(match)],
		[pinpoint, rightAnswer(pinpoint)],
	]);
	expect(paragraphScores(lesson, given).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
	expect(standingsOf(given)).toEqual([['right', 'missed'], ['later'], [], ['later'], ['right'], ['right']]);
});

test('what is right in part counts as right later, what was left open as missed', () => {
	const partly: Answer = { response: { kind: 'match', matches: [['can-stand', 'brandt']] }, proof: null };
	expect(standingsOf(round([[match, partly]], [match, choice]))).toEqual([
		['missed'],
		['later'],
		[],
		['later'],
		[],
		[],
	]);
});

test('what the round does not ask, or the lesson no longer has, counts nowhere', () => {
	const gone = { ...choice, id: 'gone' };
	expect(standingsOf(round([[gone, rightAnswer(choice)]])).flat()).toEqual([]);
});

test('a paragraph leads to all the words that were asked about, and a question counts once in it', () => {
	const twice = {
		...choice,
		evidence: [cite('p1', 'the old bridge'), cite('p1', 'cracks'), cite('p2', 'alone')],
	};
	const scores = paragraphScores(
		{ ...lesson, questions: [order, twice] },
		round([[order], [twice]], [order, twice]),
	);
	expect(scores[0]).toEqual({
		paragraph: 'p1',
		number: 1,
		standings: ['missed', 'missed'],
		citations: [...order.evidence, cite('p1', 'the old bridge'), cite('p1', 'cracks')],
	});
	expect(scores[1]!.citations).toEqual([cite('p2', 'alone')]);
});
