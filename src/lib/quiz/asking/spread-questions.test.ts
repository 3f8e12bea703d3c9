import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stages, type Stage } from '#lib/lesson/question.ts';
import type { Citation, ParagraphId } from '#lib/lesson/article.ts';
import type { Question } from '#lib/lesson/question-kinds.ts';
import { choice } from '#lib/kinds/choice/sample.ts';
import { spreadQuestions } from './spread-questions.ts';

const seeds = fc.integer({ min: 0, max: 0xffffffff });
const cite = (paragraph: ParagraphId): Citation => ({ paragraph, start: 0, end: 1 });

function question(id: string, stage: Stage, ...paragraphs: ParagraphId[]): Question {
	return { ...choice, id, stage, evidence: paragraphs.map(cite) };
}

/** Questions of some stages, in whatever order, each settled by some of six paragraphs. */
const someQuestions = fc
	.array(
		fc.tuple(
			fc.constantFrom(...stages),
			fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 3 }),
		),
		{ maxLength: 40 },
	)
	.map((drawn) =>
		drawn.map(([stage, numbers], i) => question(`q${i}`, stage, ...numbers.map((n): ParagraphId => `p${n}`))),
	);
const counts = fc.integer({ min: 1, max: 45 });
const ofStage = (questions: readonly Question[], stage: Stage) =>
	questions.filter((question) => question.stage === stage).length;

describe('of any questions', () => {
	test('exactly so many are chosen, each once, in their order; all where there are no more', () => {
		fc.assert(
			fc.property(someQuestions, counts, seeds, (questions, count, seed) => {
				const chosen = spreadQuestions(questions, count, seed);
				expect(chosen).toHaveLength(Math.min(count, questions.length));
				expect(chosen).toEqual(questions.filter((question) => chosen.includes(question)));
			}),
		);
	});
	test('every stage has one before one has two', () => {
		fc.assert(
			fc.property(someQuestions, counts, seeds, (questions, count, seed) => {
				const chosen = spreadQuestions(questions, count, seed);
				const there = stages.filter((stage) => ofStage(questions, stage) > 0);
				const given = there.map((stage) => ofStage(chosen, stage));
				if (count >= there.length) expect(Math.min(1, ...given)).toBe(1);
				else expect(Math.max(0, ...given)).toBeLessThanOrEqual(1);
			}),
		);
	});
	test('each stage has its due to within one, where no stage is so small that its first is more than its due', () => {
		fc.assert(
			fc.property(someQuestions, counts, seeds, (questions, count, seed) => {
				const chosen = spreadQuestions(questions, count, seed);
				const there = stages.filter((stage) => ofStage(questions, stage) > 0);
				const due = (stage: Stage) => (ofStage(questions, stage) * chosen.length) / questions.length;
				const small = there.some((stage) => due(stage) < 0.5);
				for (const stage of there)
					expect(Math.abs(ofStage(chosen, stage) - due(stage))).toBeLessThanOrEqual((small ? 2 : 1) + 1e-9);
			}),
			{ numRuns: 2000 },
		);
	});
	test('the seed decides, and nothing else', () => {
		fc.assert(
			fc.property(someQuestions, counts, seeds, (questions, count, seed) => {
				expect(spreadQuestions(structuredClone(questions), count, seed)).toEqual(
					spreadQuestions(questions, count, seed),
				);
			}),
		);
		const twelve = Array.from({ length: 12 }, (_, i) => question(`q${i}`, 'reading', 'p1'));
		const choices = [1, 2, 3, 4, 5].map((seed) =>
			spreadQuestions(twelve, 3, seed)
				.map(({ id }) => id)
				.join(),
		);
		expect(new Set(choices).size).toBeGreaterThan(3);
	});
	test('each may be chosen', () => {
		const questions = Array.from({ length: 6 }, (_, i) => question(`q${i}`, stages[i % 3]!, `p${i + 1}`));
		const chosen = Array.from({ length: 60 }, (_, seed) => spreadQuestions(questions, 2, seed)).flat();
		expect(new Set(chosen).size).toBe(6);
	});
});

describe('a paragraph that nothing was asked of comes first', () => {
	const any = (...wanted: ParagraphId[][]) =>
		wanted.map((paragraphs, i) => question(`q${i}`, 'reading', ...paragraphs));
	const paragraphs = (chosen: Question[]) =>
		chosen.map(({ evidence }) => [...new Set(evidence.map(({ paragraph }) => paragraph))].join('+')).sort();
	test.for<[string, Question[], number, string[]]>([
		['one of each', any(['p1'], ['p1'], ['p2'], ['p2'], ['p3']), 3, ['p1', 'p2', 'p3']],
		['of those asked least', any(['p1'], ['p1'], ['p1'], ['p2'], ['p2']), 4, ['p1', 'p1', 'p2', 'p2']],
		['words twice in one paragraph count once', any(['p1', 'p1'], ['p1', 'p1'], ['p2'], ['p2']), 3, []],
		['by the mean of those that settle it', any(['p1'], ['p1', 'p2'], ['p1']), 2, ['p1', 'p1+p2']],
	])('%s', ([, questions, count, expected]) => {
		for (let seed = 0; seed < 40; seed++) {
			const asked = paragraphs(spreadQuestions(questions, count, seed));
			if (expected.length > 0) expect(asked).toEqual(expected);
			else expect(new Set(asked).size).toBe(2);
		}
	});
});

test('what was chosen before stays chosen; the rest is spread around it', () => {
	fc.assert(
		fc.property(
			someQuestions.chain((questions) => fc.tuple(fc.constant(questions), fc.subarray(questions))),
			counts,
			seeds,
			([questions, before], count, seed) => {
				const ids = before.map(({ id }) => id);
				const chosen = spreadQuestions(questions, count, seed, [...ids, 'gone']);
				expect(chosen).toEqual(expect.arrayContaining(before));
				expect(chosen).toHaveLength(Math.max(before.length, Math.min(count, questions.length)));
			},
		),
	);
	const questions = [
		question('a', 'events', 'p1'),
		question('b', 'events', 'p1'),
		question('c', 'voices', 'p1'),
		question('d', 'voices', 'p2'),
	];
	for (let seed = 0; seed < 20; seed++)
		expect(spreadQuestions(questions, 2, seed, ['a']).map(({ id }) => id)).toEqual(['a', 'd']);
});
