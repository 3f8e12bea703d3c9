import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OrderQuestion } from '#lib/kinds/order/question.ts';
import { allQuestions } from '#tests/lessons/kind-samples.ts';
import { choice } from '#lib/kinds/choice/sample.ts';
import { order as question } from '#lib/kinds/order/sample.ts';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import { order } from '#lib/kinds/order/rules.ts';
import { presentedOrder } from '#lib/kinds/order/presented-order.ts';
import { askedQuestions, presented } from './present.ts';
import { defaultSettings, type Settings } from '#lib/quiz/settings/settings.ts';
import { shuffle } from './shuffle.ts';

const seeds = fc.integer({ min: 0, max: 0xffffffff });
const shuffles = fc.constantFrom('off', 'choices', 'all') satisfies fc.Arbitrary<Settings['shuffle']>;
const items = fc.array(fc.string(), { maxLength: 12 });

describe('a shuffle', () => {
	test('is a permutation that seed and name decide, and leaves what it was given', () => {
		fc.assert(
			fc.property(items, seeds, fc.string(), (items, seed, name) => {
				const before = [...items];
				const shuffled = shuffle(items, seed, name);
				expect(shuffled.toSorted()).toEqual(before.toSorted());
				expect(items).toEqual(before);
				expect(shuffle(items, seed, name)).toEqual(shuffled);
			}),
		);
	});
	test('differs from name to name and from seed to seed', () => {
		const ten = [...'abcdefghij'];
		const orders = ['a', 'b', 'c'].flatMap((name) =>
			[1, 2, 3].map((seed) => shuffle(ten, seed, name).join('')),
		);
		expect(new Set(orders).size).toBe(9);
	});
	test('brings each item to each place about as often', () => {
		const counts = [0, 0, 0, 0];
		for (let seed = 0; seed < 4000; seed++) counts[shuffle([0, 1, 2, 3], seed, choice.id).indexOf(0)]!++;
		for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150);
	});
	test('is the same on every machine and in every version: saved attempts depend on it', () => {
		expect(shuffle(['a', 'b', 'c', 'd', 'e'], 42, 'what-closed')).toEqual(['d', 'c', 'e', 'b', 'a']);
	});
});

test('choices are shuffled by seed unless shuffling is off', () => {
	const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
	expect(presented(ids, choice, { shuffle: 'off' }, 3)).toEqual(ids);
	expect(presented(ids, choice, { shuffle: 'choices' }, 3)).toEqual(shuffle(ids, 3, choice.id));
	expect(presented(ids, choice, { shuffle: 'all' }, 3)).toEqual(shuffle(ids, 3, choice.id));
});

test('all questions of the chosen stages are asked once, stage by stage; only `all` shuffles them', () => {
	const lesson = sampleLesson({ questions: allQuestions });
	const stageOf = (id: string) => allQuestions.find((question) => question.id === id)!.stage;
	fc.assert(
		fc.property(
			seeds,
			shuffles,
			fc.subarray([...defaultSettings.stages], { minLength: 1 }),
			(seed, shuffle, stages) => {
				const asked = askedQuestions(lesson, { ...defaultSettings, stages, shuffle }, seed);
				const expected = allQuestions.filter(({ stage }) => stages.includes(stage)).map(({ id }) => id);
				expect(asked.toSorted()).toEqual(expected.toSorted());
				expect([...new Set(asked.map(stageOf))]).toEqual(stages);
				if (shuffle !== 'all') expect(asked).toEqual(expected);
			},
		),
	);
	const orders = [1, 2, 3, 4, 5].map((seed) =>
		askedQuestions(lesson, { ...defaultSettings, shuffle: 'all' }, seed).join(),
	);
	expect(new Set(orders).size).toBeGreaterThan(1);
});

test('with a count so many of the chosen stages’ questions are asked, as far as there are, in the same order', () => {
	const lesson = sampleLesson({ questions: allQuestions });
	fc.assert(
		fc.property(
			seeds,
			fc.subarray([...defaultSettings.stages], { minLength: 1 }),
			fc.integer({ min: 1, max: 8 }),
			(seed, stages, count) => {
				const settings = { ...defaultSettings, stages, shuffle: 'off', count } as const;
				const all = askedQuestions(lesson, { ...settings, count: null }, seed);
				const asked = askedQuestions(lesson, settings, seed);
				expect(asked).toHaveLength(Math.min(count, all.length));
				expect(asked).toEqual(all.filter((id) => asked.includes(id)));
				const shuffled = askedQuestions(lesson, { ...settings, shuffle: 'all' }, seed);
				expect(shuffled.toSorted()).toEqual(asked.toSorted());
			},
		),
	);
});

test('a short lesson asks its core questions alone, and a count leaves some of them', () => {
	const ids = allQuestions.map(({ id }) => id);
	fc.assert(
		fc.property(seeds, fc.subarray(ids), fc.integer({ min: 1, max: 6 }), (seed, core, count) => {
			const questions = allQuestions.map((question) =>
				core.includes(question.id) ? { ...question, core: true as const } : question,
			);
			const asked = (settings: Partial<Settings>) =>
				askedQuestions({ questions }, { ...defaultSettings, shuffle: 'off', ...settings }, seed);
			// Without any there is nothing to be short of.
			expect(asked({ length: 'short' })).toEqual(core.length > 0 ? core : ids);
			expect(asked({ length: 'whole' })).toEqual(ids);
			expect(asked({ length: 'ask' })).toEqual(ids);
			const some = asked({ length: 'short', count });
			expect(some).toHaveLength(Math.min(count, asked({ length: 'short' }).length));
			if (core.length > 0) expect(core).toEqual(expect.arrayContaining(some));
		}),
	);
});

test('what was asked before stays asked, and no more than the count comes beside', () => {
	const lesson = sampleLesson({ questions: allQuestions });
	const ids = allQuestions.map(({ id }) => id);
	fc.assert(
		fc.property(seeds, fc.subarray(ids), fc.integer({ min: 1, max: 6 }), (seed, before, count) => {
			const asked = askedQuestions(lesson, { ...defaultSettings, count }, seed, [...before, 'gone']);
			expect(asked).toEqual(expect.arrayContaining(before));
			expect(asked).toHaveLength(Math.max(count, before.length));
		}),
	);
});

test('events to be ordered never first stand in an order that is right, and the seed decides', () => {
	const questions = fc.integer({ min: 2, max: 6 }).chain((n) => {
		const events = Array.from({ length: n }, (_, i) => `e${i}`);
		const pairs = events.flatMap((a, i) => events.slice(i + 1).map((b): [string, string] => [a, b]));
		return fc
			.subarray(pairs, { minLength: 1 })
			.map((pairs): OrderQuestion => ({ ...question, events, pairs, solution: events }));
	});
	fc.assert(
		fc.property(questions, shuffles, seeds, (question, shuffle, seed) => {
			const first = presentedOrder(question, { shuffle }, seed);
			expect(first.toSorted()).toEqual(question.events.toSorted());
			expect(order.mark(question, { kind: 'order', order: first }).share).toBeLessThan(1);
			expect(presentedOrder(question, { shuffle }, seed)).toEqual(first);
		}),
	);
});
