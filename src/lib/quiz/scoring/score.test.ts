import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allQuestions } from '#tests/lessons/kind-samples.ts';
import { choice, several } from '#lib/kinds/choice/sample.ts';
import { match } from '#lib/kinds/match/sample.ts';
import { order } from '#lib/kinds/order/sample.ts';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import { verdict } from '#lib/kinds/verdict/sample.ts';
import { anyAnswer } from '#tests/lessons/any-answer.ts';
import { rightAnswer, wrongAnswer } from '#tests/lessons/sample-answers.ts';
import type { Answer } from '#lib/quiz/marking/answer.ts';
import type { ItemRecord, Round } from '#lib/quiz/attempt/attempt.ts';
import { missedQuestions, outcomeOf, pointsOf, scoreOf, type Outcome } from './score.ts';
import { scoreOfSkill, scoreOfStage } from './score-of-part.ts';

const lesson = sampleLesson({ questions: allQuestions });
const [good, bad] = [rightAnswer(choice), wrongAnswer(choice, lesson)];
const twoOfThree: Answer = {
	response: {
		kind: 'match',
		matches: [
			['can-stand', 'brandt'],
			['money', 'insiders'],
			['constructor', 'alder'],
		],
	},
	proof: null,
};
const oneOfThree: Answer = { response: { kind: 'match', matches: [['can-stand', 'brandt']] }, proof: null };

function record(question: string, answers: Answer[], revealed = false): ItemRecord {
	return { question, tries: answers.map((answer, at) => ({ answer, at })), revealed };
}

function round(records: ItemRecord[], questions = allQuestions.map(({ id }) => id)): Round {
	return { id: 0, scope: 'all', questions, records, drafts: [], skips: [] };
}

describe('right at the first try earns 1, at a later one ½, parts their share; the best try counts', () => {
	test.for<[string, (typeof allQuestions)[number], Answer[], number, Outcome]>([
		['right at once', choice, [good], 1, 'right'],
		['right at the second try', choice, [bad, good], 1 / 2, 'retried'],
		['right at the third try', choice, [bad, bad, good], 1 / 2, 'retried'],
		['wrong', choice, [bad], 0, 'missed'],
		['wrong in every try', choice, [bad, bad, bad], 0, 'missed'],
		['partly right', match, [twoOfThree], 2 / 3, 'partly'],
		[
			'partly, then all right: less than the first try earned',
			match,
			[twoOfThree, rightAnswer(match)],
			2 / 3,
			'retried',
		],
		['little, then all right', match, [oneOfThree, rightAnswer(match)], 1 / 2, 'retried'],
		['wrong, then partly right', match, [wrongAnswer(match, lesson), twoOfThree], 1 / 3, 'partly'],
		['right, shown by the wrong paragraph', several, [{ ...rightAnswer(several), proof: 'p6' }], 0, 'missed'],
	])('%s', ([, question, answers, points, outcome]) => {
		const given = record(question.id, answers);
		expect(pointsOf(question, given)).toBeCloseTo(points, 12);
		expect(outcomeOf(question, given)).toBe(outcome);
		expect(pointsOf(question, { ...given, revealed: true })).toBeCloseTo(points, 12);
	});
	test('what was not answered earns nothing and is open', () => {
		expect(pointsOf(choice, undefined)).toBe(0);
		expect(outcomeOf(choice, undefined)).toBe('open');
	});
});

describe('the score of a round', () => {
	const three = round([
		record(choice.id, [good]),
		record(match.id, [twoOfThree]),
		record(order.id, [wrongAnswer(order, lesson), rightAnswer(order)]),
	]);
	test('adds the points up over all that was asked, answered or not', () => {
		expect(scoreOf(lesson, three)).toEqual({
			points: 1 + 2 / 3 + 1 / 2,
			outOf: 6,
			rightFirst: 1,
			answered: 3,
			percent: 36,
		});
	});
	test('is given by stage and by skill', () => {
		expect(scoreOfStage(lesson, three, 'events')).toMatchObject({ points: 1 / 2, outOf: 2, percent: 25 });
		expect(scoreOfStage(lesson, three, 'reading')).toMatchObject({ points: 1, outOf: 3, percent: 33 });
		expect(scoreOfSkill(lesson, three, 'understand')).toMatchObject({ outOf: 1, answered: 1, percent: 66 });
		expect(scoreOfSkill(lesson, three, 'evaluate')).toMatchObject({ points: 0, outOf: 1, answered: 0 });
	});
	test('counts only what the round asked and the lesson still has', () => {
		expect(scoreOf(lesson, round([record(choice.id, [good])], [choice.id, 'gone']))).toMatchObject({
			points: 1,
			outOf: 1,
		});
	});
	test('of nothing is nothing', () => {
		expect(scoreOf(lesson, round([], []))).toEqual({
			points: 0,
			outOf: 0,
			rightFirst: 0,
			answered: 0,
			percent: 0,
		});
	});
	test('is 100 per cent only where all was right at the first try', () => {
		fc.assert(
			fc.property(fc.tuple(...allQuestions.map((q) => fc.array(anyAnswer(q), { maxLength: 3 }))), (tries) => {
				const given = round(
					tries.flatMap((answers, i) => (answers.length > 0 ? [record(allQuestions[i]!.id, answers)] : [])),
				);
				const score = scoreOf(lesson, given);
				expect(score.points).toBeGreaterThanOrEqual(0);
				expect(score.points).toBeLessThanOrEqual(score.outOf);
				expect(score.rightFirst).toBeLessThanOrEqual(score.points);
				expect(score.percent === 100).toBe(score.rightFirst === score.outOf);
			}),
		);
	});
	test('a fifth is 20 per cent, though it is a little less where computers reckon', () => {
		const fifth: Answer = {
			response: { kind: 'order', order: ['closing', 'ferry', 'cracks', 'meeting'] },
			proof: null,
		};
		expect(scoreOf(lesson, round([record(order.id, [fifth])], [order.id])).percent).toBe(20);
	});
	test('three thirds are a whole', () => {
		const questions = [match, { ...match, id: 'again' }, { ...match, id: 'once-more' }];
		const given = questions.map(({ id }) => record(id, [twoOfThree]));
		const asked = questions.map(({ id }) => id);
		expect(scoreOf({ questions }, round(given, asked)).percent).toBe(66);
		expect(
			scoreOf(
				{ questions },
				round(
					questions.map((q) => record(q.id, [rightAnswer(q)])),
					asked,
				),
			).percent,
		).toBe(100);
	});
});

test('missed is what did not come right at the first try, unanswered or not, in the order asked', () => {
	const given = round(
		[
			record(choice.id, [good]),
			record(order.id, [wrongAnswer(order, lesson), rightAnswer(order)]),
			record(match.id, [twoOfThree]),
		],
		[verdict.id, choice.id, 'gone', match.id, order.id],
	);
	expect(missedQuestions(lesson, given)).toEqual([verdict.id, match.id, order.id]);
});
