import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { questionKinds } from '#lib/lesson/question-kinds.ts';
import { allQuestions, markedQuestions } from '#tests/lessons/kind-samples.ts';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import { wrongAnswer } from '#tests/lessons/sample-answers.ts';
import { anyAnswer } from '#tests/lessons/any-answer.ts';
import { rulesOf, sameKind } from './kinds.ts';

const lesson = sampleLesson({ questions: allQuestions });

test('the sample has every kind of question', () => {
	expect(new Set(allQuestions.map(({ kind }) => kind))).toEqual(new Set(questionKinds));
});

describe.for(markedQuestions)('$kind ($id)', (question) => {
	const rules = rulesOf(question);
	if (rules.selfMarked) throw new Error('It has no key.');

	test('the key is complete, fits and is marked right in all its pieces', () => {
		const key = rules.key(question);
		expect(rules.complete(question, key)).toBe(true);
		expect(rules.fits(question, key, lesson)).toBe(true);
		const { share, pieces } = rules.mark(question, key);
		expect(share).toBe(1);
		expect(pieces.length).toBeGreaterThan(0);
		expect(pieces.every(([, right]) => right)).toBe(true);
		expect(rules.misread(question, key, lesson)).toEqual([]);
	});

	test('a blank response fits, cannot be submitted and earns nothing', () => {
		const blank = rules.blank(question);
		expect(rules.fits(question, blank, lesson)).toBe(true);
		expect(rules.complete(question, blank)).toBe(false);
		expect(rules.mark(question, blank).share).toBe(0);
	});

	test('a response that is wrong in everything is complete, fits and earns nothing', () => {
		const { response } = wrongAnswer(question, lesson);
		expect(rules.complete(question, response)).toBe(true);
		expect(rules.fits(question, response, lesson)).toBe(true);
		expect(rules.mark(question, response).share).toBe(0);
	});

	test('whatever is given earns from 0 to 1, and 1 only where every part is right', () => {
		fc.assert(
			fc.property(anyAnswer(question), ({ response }) => {
				expect(sameKind(question, response)).toBe(true);
				const { share, pieces } = rules.mark(question, response);
				expect(share).toBeGreaterThanOrEqual(0);
				expect(share).toBeLessThanOrEqual(1);
				if (share === 1) expect(pieces.every(([, right]) => right)).toBe(true);
			}),
		);
	});
});
