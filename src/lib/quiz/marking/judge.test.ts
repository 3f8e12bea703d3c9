import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ParagraphId } from '#lib/lesson/article.ts';
import { allQuestions, markedQuestions } from '#tests/lessons/kind-samples.ts';
import { choice, several } from '#lib/kinds/choice/sample.ts';
import { cite } from '#tests/lessons/sample-article.ts';
import { match } from '#lib/kinds/match/sample.ts';
import { order } from '#lib/kinds/order/sample.ts';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import { verdict } from '#lib/kinds/verdict/sample.ts';
import { anyAnswer } from '#tests/lessons/any-answer.ts';
import { rightAnswer, wrongAnswer } from '#tests/lessons/sample-answers.ts';
import type { Answer, Response } from './answer.ts';
import type { ItemRecord } from '#lib/quiz/attempt/attempt.ts';
import {
	blankAnswer,
	isSettled,
	judge,
	misreadWords,
	obstacleTo,
	triesLeft,
	type Obstacle,
} from './judge.ts';
import { defaultSettings, type Settings } from '#lib/quiz/settings/settings.ts';

const lesson = sampleLesson({ questions: allQuestions });
const right = { kind: 'choice', picked: ['brandt', 'insiders'] } as const satisfies Response;
const wrong = { kind: 'choice', picked: ['traders'] } as const satisfies Response;

/** Nobody asks how sure the learner is. */
const silent: Pick<Settings, 'confidence'> = { confidence: 'off' };

function recordWith(...answers: Answer[]): ItemRecord {
	return { question: 'any', tries: answers.map((answer, at) => ({ answer, at })), revealed: false };
}

describe('where a proof is asked for, it multiplies what the response earned, and both are kept apart', () => {
	test.for<[string, Response, ParagraphId | null, number, boolean]>([
		['right, and shown by the first cited paragraph', right, 'p2', 1, true],
		['right, and shown by the other', right, 'p4', 1, true],
		['right, and shown by a paragraph that does not show it', right, 'p5', 0, false],
		['right, and shown by nothing', right, null, 0, false],
		['wrong, and shown', wrong, 'p2', 0, true],
		['wrong, and not shown', wrong, 'p5', 0, false],
	])('%s', ([, response, proof, share, proved]) => {
		const judged = judge(several, { response: { ...response } as Response, proof });
		expect(judged).toMatchObject({ proof: proved, share, right: share === 1 });
		expect(judged.response.share).toBe(response === right ? 1 : 0);
	});
	test('a share of a match is lost without its proof', () => {
		const question = { ...match, prove: true };
		const response: Response = { kind: 'match', matches: [['money', 'insiders']] };
		expect(judge(question, { response, proof: 'p2' }).share).toBeCloseTo(1 / 3, 12);
		expect(judge(question, { response, proof: 'p1' }).share).toBe(0);
	});
});

test('where none is asked for, a proof neither gives nor takes', () => {
	expect(judge(choice, { ...rightAnswer(choice), proof: 'p6' })).toMatchObject({ proof: null, share: 1 });
});

test('a response of another kind earns nothing and breaks nothing', () => {
	for (const question of allQuestions)
		for (const other of allQuestions.filter(({ kind }) => kind !== question.kind)) {
			expect(judge(question, rightAnswer(other))).toMatchObject({ share: 0, right: false });
			expect(misreadWords(question, rightAnswer(other), lesson)).toEqual([]);
			expect(obstacleTo(question, rightAnswer(other), undefined, silent)).toBe('incomplete');
		}
});

test('every question’s key is right, its wrong answer is not, and a blank one is neither right nor to be submitted', () => {
	for (const question of markedQuestions) {
		expect(judge(question, rightAnswer(question))).toMatchObject({ share: 1, right: true });
		expect(judge(question, wrongAnswer(question, lesson))).toMatchObject({ share: 0, right: false });
		expect(judge(question, blankAnswer(question))).toMatchObject({ share: 0, right: false });
		expect(obstacleTo(question, blankAnswer(question), undefined, silent)).toBe('incomplete');
	}
});

test('any answer earns from 0 to 1, and all of it only where it is right', () => {
	fc.assert(
		fc.property(
			fc.constantFrom(...allQuestions).chain((q) => anyAnswer(q).map((answer) => ({ q, answer }))),
			({ q, answer }) => {
				const { share, right } = judge(q, answer);
				expect(share >= 0 && share <= 1 && right === (share === 1)).toBe(true);
			},
		),
	);
});

describe('tries left', () => {
	const [good, bad] = [rightAnswer(choice), wrongAnswer(choice, lesson)];
	const practice = (tries: Settings['tries']): Settings => ({ ...defaultSettings, tries });
	const inTest: Settings = { ...defaultSettings, mode: 'test', tries: 3 };
	test.for<[string, ItemRecord | undefined, Settings, number]>([
		['nothing given', undefined, practice(2), 2],
		['wrong once of two', recordWith(bad), practice(2), 1],
		['wrong twice of two', recordWith(bad, bad), practice(2), 0],
		['wrong once of one', recordWith(bad), practice(1), 0],
		['wrong once of three', recordWith(bad), practice(3), 2],
		['right at once', recordWith(good), practice(3), 0],
		['right at last', recordWith(bad, good), practice(3), 0],
		['the key was shown', { ...recordWith(bad), revealed: true }, practice(3), 0],
		['more tries than are allowed now', recordWith(bad, bad, bad), practice(2), 0],
		['nothing given in a test', undefined, inTest, 1],
		['wrong in a test', recordWith(bad), inTest, 0],
	])('%s', ([, record, settings, left]) => {
		expect(triesLeft(choice, record, settings)).toBe(left);
		expect(isSettled(choice, record, settings)).toBe(record !== undefined && left === 0);
	});
});

describe('what stands in the way of submitting', () => {
	const proved: Answer = { response: { ...right, picked: [...right.picked] }, proof: 'p2' };
	test('a proof, where one is asked for', () => {
		expect(obstacleTo(several, { ...proved, proof: null }, undefined, silent)).toBe('no-proof');
		expect(obstacleTo(several, proved, undefined, silent)).toBe(null);
		expect(obstacleTo(choice, { ...rightAnswer(choice), proof: null }, undefined, silent)).toBe(null);
	});
	test('having said the same before; another proof is another answer, another confidence is not', () => {
		expect(obstacleTo(several, proved, recordWith(proved), silent)).toBe('unchanged');
		expect(obstacleTo(several, { ...proved, confidence: 3 }, recordWith(proved), silent)).toBe('unchanged');
		expect(obstacleTo(several, { ...proved, proof: 'p4' }, recordWith(proved), silent)).toBe(null);
		const other: Answer = { ...proved, response: { kind: 'choice', picked: ['brandt'] } };
		expect(obstacleTo(several, proved, recordWith(proved, other), silent)).toBe(null);
	});
	test.for<[string, Answer, ItemRecord | undefined, Obstacle | null]>([
		['asked for and not said', proved, undefined, 'no-confidence'],
		['asked for and said', { ...proved, confidence: 1 }, undefined, null],
		['only once all else is given', { ...proved, proof: null }, undefined, 'no-proof'],
		['and before it is said that nothing changed', proved, recordWith(proved), 'no-confidence'],
		[
			'being surer of the same is no other answer',
			{ ...proved, confidence: 3 },
			recordWith(proved),
			'unchanged',
		],
	])('how sure one is: %s', ([, answer, record, obstacle]) => {
		expect(obstacleTo(several, answer, record, { confidence: 'on' })).toBe(obstacle);
	});
	test('how sure one is, though nothing is given yet, is not asked for first', () => {
		for (const question of allQuestions)
			expect(obstacleTo(question, blankAnswer(question), undefined, { confidence: 'on' })).toBe('incomplete');
	});
	test.for<[string, (typeof allQuestions)[number], Response, Response, boolean]>([
		[
			'choices picked in another order',
			several,
			{ kind: 'choice', picked: ['brandt', 'traders'] },
			{ kind: 'choice', picked: ['traders', 'brandt'] },
			true,
		],
		[
			'verdicts given in another order',
			verdict,
			{
				kind: 'verdict',
				given: [
					['offered', 'stated'],
					['dated', 'stated'],
					['cost', 'stated'],
				],
			},
			{
				kind: 'verdict',
				given: [
					['cost', 'stated'],
					['dated', 'stated'],
					['offered', 'stated'],
				],
			},
			true,
		],
		[
			'claims matched in another order',
			match,
			{
				kind: 'match',
				matches: [
					['money', 'alder'],
					['can-stand', 'brandt'],
					['constructor', 'alder'],
				],
			},
			{
				kind: 'match',
				matches: [
					['constructor', 'alder'],
					['can-stand', 'brandt'],
					['money', 'alder'],
				],
			},
			true,
		],
		[
			'events in another order',
			order,
			{ kind: 'order', order: ['cracks', 'closing', 'ferry', 'meeting'] },
			{ kind: 'order', order: ['cracks', 'closing', 'meeting', 'ferry'] },
			false,
		],
	])(
		'the order in which it was given is part of an answer only where it is the answer: %s',
		([, question, before, now, same]) => {
			const proof = question.prove ? 'p2' : null;
			const obstacle = obstacleTo(
				question,
				{ response: now, proof },
				recordWith({ response: before, proof }),
				silent,
			);
			expect(obstacle).toBe(same ? 'unchanged' : null);
		},
	);
});

test('the words to read again are those that were misread, and none of the key’s', () => {
	expect(misreadWords(choice, wrongAnswer(choice, lesson), lesson)).toEqual([cite('p3', 'offered a ferry')]);
	expect(misreadWords(several, { ...rightAnswer(several), proof: 'p5' }, lesson)).toEqual([]);
});
