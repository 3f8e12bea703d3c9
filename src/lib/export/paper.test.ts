import { describe, expect, test } from 'vitest';
import { stages } from '#lib/lesson/question.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import type { QuestionKind } from '#lib/lesson/question-kinds.ts';
import { defaultSettings, type Settings } from '#lib/quiz/settings/settings.ts';
import { allQuestions } from '#tests/lessons/kind-samples.ts';
import { choice } from '#lib/kinds/choice/sample.ts';
import type { MatchQuestion } from '#lib/kinds/match/question.ts';
import { match } from '#lib/kinds/match/sample.ts';
import { order } from '#lib/kinds/order/sample.ts';
import { pinpoint } from '#lib/kinds/pinpoint/sample.ts';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import { verdict } from '#lib/kinds/verdict/sample.ts';
import { paperOf, type PaperQuestion } from './paper.ts';

const lesson = sampleLesson({ questions: allQuestions });
const unshuffled: Settings = { ...defaultSettings, shuffle: 'off' };

function asked<K extends QuestionKind>(kind: K, settings = unshuffled, seed = 1, from: Lesson = lesson) {
	const all = paperOf(from, settings, seed).stages.flatMap(({ questions }) => questions);
	return all.find(({ question }) => question.kind === kind) as Extract<
		PaperQuestion,
		{ question: { kind: K } }
	>;
}
const keyOf = (id: string, settings = unshuffled, seed = 1) =>
	paperOf(lesson, settings, seed)
		.stages.flatMap(({ questions }) => questions)
		.find(({ question }) => question.id === id)!;

describe('the key in the letters of the page', () => {
	test('a choice: the letters of the right ones, and the words that settle it', () => {
		const one = keyOf('what-closed');
		expect(one.items).toMatchObject({ key: ['A'] });
		expect(one.words).toEqual([{ paragraph: 1, words: 'closed the old bridge' }]);
		const two = keyOf('who-doubts');
		expect(two.items).toMatchObject({ key: ['A', 'B'] });
		expect(two.paragraphs).toEqual([2, 4]);
	});

	test('a choice: words that a wrong choice cites too are still the words of the key', () => {
		const wrong = { ...choice.choices[1]!, evidence: choice.evidence };
		const question = { ...choice, choices: [choice.choices[0]!, wrong] };
		expect(asked('choice', unshuffled, 1, sampleLesson({ questions: [question] })).words).toHaveLength(1);
	});

	test('verdicts: a letter for each statement', () => {
		expect(
			asked('verdict').items.statements.map(({ letter, statement }) => [letter, statement.verdict]),
		).toEqual([
			['A', 'stated'],
			['B', 'contradicted'],
			['C', 'not-stated'],
		]);
	});

	test('verdicts: words that a statement cites are not said again', () => {
		const evidence = verdict.statements.flatMap(({ evidence }) => evidence);
		const question = { ...verdict, evidence };
		expect(asked('verdict', unshuffled, 1, sampleLesson({ questions: [question] })).words).toEqual([]);
		expect(asked('verdict').words).toEqual([{ paragraph: 3, words: 'offered a ferry by Friday' }]);
	});

	test('an order: its letters, the positions that each may have, and what may be swapped', () => {
		const { items, words } = asked('order');
		expect(
			items.events.map(({ letter, event, position, from, to }) => [letter, event.id, position, from, to]),
		).toEqual([
			['A', 'meeting', 4, 3, 4],
			['B', 'closing', 2, 2, 2],
			['C', 'cracks', 1, 1, 1],
			['D', 'ferry', 3, 3, 4],
		]);
		expect(items.key).toEqual(['C', 'B', 'D', 'A']);
		expect(items.freedom).toEqual([{ kind: 'swap', events: ['D', 'A'] }]);
		// The question's own words are none of an event's here.
		expect(words).toEqual([{ paragraph: 1, words: 'after an inspector had found cracks' }]);
	});

	test('a match: the letters that are right for each claim, and the targets that nobody needs', () => {
		const { items } = asked('match');
		expect(items.claims.map(({ number, claim, key }) => [number, claim.id, key])).toEqual([
			[1, 'can-stand', ['A']],
			[2, 'money', ['B']],
			[3, 'constructor', ['A', 'C']],
		]);
		expect(items.targets.map(({ letter, target, spare }) => [letter, target, spare])).toEqual([
			['A', 'brandt', false],
			['B', 'insiders', false],
			['C', 'traders', false],
			['D', 'alder', true],
		]);
	});

	test('a match by channel: the letters of the whole chain, from the voice on', () => {
		const chained: MatchQuestion = {
			...match,
			by: 'via',
			claims: [{ id: 'can-stand', key: ['traders', 'brandt'] }],
		};
		const { items } = asked('match', unshuffled, 1, sampleLesson({ questions: [chained] }));
		const letterOf = (id: string) => items.targets.find(({ target }) => target === id)!.letter;
		expect(items.claims[0]!.key).toEqual([letterOf('traders'), letterOf('brandt')]);
		expect(letterOf('traders') > letterOf('brandt')).toBe(true);
	});

	test('a pinpoint: every paragraph that shows it', () => {
		expect(asked('pinpoint').paragraphs).toEqual([5, 6]);
	});
});

describe('the seed scrambles the page, and its key with it', () => {
	const seeds = Array.from({ length: 40 }, (_, seed) => seed);
	const shown = (seed: number) => JSON.stringify(paperOf(lesson, defaultSettings, seed).stages);

	test('the same seed gives the same paper, another seed another one', () => {
		expect(shown(7)).toBe(shown(7));
		expect(new Set(seeds.map(shown)).size).toBeGreaterThan(seeds.length / 2);
	});

	test('the letters still name what is right', () => {
		for (const seed of seeds) {
			const { choices, key } = asked('choice', defaultSettings, seed).items;
			expect(choices.filter(({ letter }) => key.includes(letter)).every(({ choice }) => choice.correct)).toBe(
				true,
			);
			const { events, key: sequence } = asked('order', defaultSettings, seed).items;
			const named = sequence.map((letter) => events.find((event) => event.letter === letter)!.event.id);
			expect(named).toEqual(order.solution);
			const { claims, targets } = asked('match', defaultSettings, seed).items;
			for (const { claim, key } of claims) {
				const right = match.claims.find(({ id }) => id === claim.id)!.key;
				const letters = targets.filter(({ target }) => right.includes(target)).map(({ letter }) => letter);
				expect(key).toEqual(letters);
			}
		}
	});

	test('events never stand in a right order at first', () => {
		for (const seed of seeds) {
			const { events } = asked('order', defaultSettings, seed).items;
			const ids = events.map(({ event }) => event.id);
			expect(order.pairs.every(([a, b]) => ids.indexOf(a) < ids.indexOf(b))).toBe(false);
		}
	});

	test('claims do not all stand beside what belongs to them, though there are as many targets', () => {
		const even = { ...match, claims: match.claims.slice(0, 2), targets: ['brandt', 'insiders'] };
		const keys = seeds.map((seed) =>
			asked('match', defaultSettings, seed, sampleLesson({ questions: [even] }))
				.items.claims.map(({ key }) => key.join())
				.join(),
		);
		expect(new Set(keys)).toEqual(new Set(['A,B', 'B,A']));
	});
});

describe('settings', () => {
	const ids = (settings: Partial<Settings>, seed = 1) =>
		paperOf(lesson, { ...defaultSettings, ...settings }, seed).stages.map(({ stage, questions }) => [
			stage,
			questions.map(({ question }) => question.id),
		]);

	test.for<[string, Partial<Settings>, [string, string[]][]]>([
		[
			'all',
			{},
			[
				['events', ['sequence', 'where-a-date']],
				['voices', ['whose-word']],
				['reading', ['what-closed', 'who-doubts', 'true-or-not', 'in-a-sentence']],
			],
		],
		['a stage', { stages: ['voices'] }, [['voices', ['whose-word']]]],
		[
			'no pinpoint where the article is hidden',
			{ article: 'after', stages: ['events'] },
			[['events', ['sequence']]],
		],
	])('%s', ([, settings, expected]) => {
		expect(ids(settings)).toEqual(expected);
	});

	test('as many questions as are wanted, numbered through, a point each', () => {
		const paper = paperOf(lesson, { ...defaultSettings, count: 4 }, 1);
		expect(paper.stages.map(({ stage }) => stage)).toEqual([...stages]);
		expect(paper.stages.flatMap(({ questions }) => questions.map(({ number }) => number))).toEqual([
			1, 2, 3, 4,
		]);
		expect(paper.points).toBe(4);
	});

	test.for<[Settings['prove'], Settings['article'], string[]]>([
		['as-written', 'beside', ['who-doubts']],
		['all', 'beside', ['what-closed', 'who-doubts']],
		['off', 'beside', []],
		['all', 'after', []],
	])('prove=%s with article=%s asks for the paragraph of %j', ([prove, article, expected]) => {
		const proved = paperOf(lesson, { ...defaultSettings, prove, article }, 1)
			.stages.flatMap(({ questions }) => questions)
			.filter(({ question }) => question.prove);
		expect(proved.map(({ question }) => question.id)).toEqual(expected);
	});

	test('a seed among the settings comes before the one that was drawn', () => {
		const settings = { ...defaultSettings, seed: 7 };
		expect(paperOf(lesson, settings, 1)).toEqual(paperOf(lesson, settings, 2));
		expect(paperOf(lesson, settings, 1).seed).toBe(7);
	});

	test('those that change a paper are named', () => {
		const settings: Settings = {
			...defaultSettings,
			count: 3,
			mode: 'test',
			tries: 1,
			walk: 'off',
			seed: 5,
			theme: 'dark',
			confidence: 'on',
		};
		expect(paperOf(lesson, settings, 1).settings).toEqual([
			['count', '3'],
			['confidence', 'on'],
		]);
	});
});

test('no question at all gives an empty paper', () => {
	expect(
		paperOf(sampleLesson({ questions: [pinpoint] }), { ...defaultSettings, article: 'after' }, 1),
	).toMatchObject({
		stages: [],
		points: 0,
	});
});
