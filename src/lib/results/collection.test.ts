import { describe, expect, test } from 'vitest';
import type { Result } from '#lib/quiz/scoring/result-code.ts';
import { rightAnswer, wrongAnswer } from '#tests/lessons/sample-answers.ts';
import { choice } from '#lib/kinds/choice/sample.ts';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import { Collection, type Arrival } from './collection.ts';

const right = rightAnswer(choice);
const wrong = wrongAnswer(choice, sampleLesson());

function result(more: Partial<Result> = {}, tries = [wrong]): Result {
	return {
		lesson: 'old-bridge',
		revision: 'first',
		settings: [],
		started: 1000,
		items: [{ question: choice.id, outcome: 'missed', points: 0, tries }],
		...more,
	};
}

function arrivals(results: Result[]) {
	const collection = new Collection();
	const arrived = results.map((result, i) => collection.add({ code: `d${i}`, result }));
	return { collection, arrived };
}

describe('an attempt is there once', () => {
	test.for<[what: string, second: Result, arrival: Arrival, kept: number]>([
		['the same again', result(), 'repeated', 1],
		['more answers', result({}, [wrong, right]), 'fuller', 1],
		['fewer answers', result({}, []), 'older', 1],
		['another answer', result({}, [right]), 'added', 2],
		['begun at another time', result({ started: 1001 }), 'added', 2],
		['other settings', result({ settings: [['mode', 'test']] }), 'added', 2],
		['another edition', result({ revision: 'second' }), 'added', 2],
		['another lesson', result({ lesson: 'new-bridge' }), 'added', 2],
		['other questions', result({ items: [] }), 'added', 2],
	])('%s: %s', ([, second, arrival, kept]) => {
		const { collection, arrived } = arrivals([result(), second]);
		expect(arrived).toEqual([{ arrival: 'added' }, { arrival }]);
		expect(collection.size).toBe(kept);
	});
	test('the fuller of two is kept, whichever comes first', () => {
		for (const order of [
			[result(), result({}, [wrong, right])],
			[result({}, [wrong, right]), result()],
		]) {
			const { collection } = arrivals(order);
			expect(collection.of('old-bridge', 'first')[0]!.result.items[0]!.tries).toHaveLength(2);
		}
	});
	test('a name that only the other copy has is kept', () => {
		const named = result({ name: 'Ada' });
		for (const order of [
			[named, result({}, [wrong, right])],
			[result(), named],
			[named, result()],
		]) {
			const { collection } = arrivals(order);
			expect(collection.of('old-bridge', 'first').map(({ result }) => result.name)).toEqual(['Ada']);
		}
	});
	test.for<[what: string, first: string[] | undefined, second: string[] | undefined, arrival: Arrival]>([
		['compared after the first copy', undefined, [], 'fuller'],
		['more found in it', ['a'], ['a', 'b'], 'fuller'],
		['an earlier copy', ['a'], undefined, 'repeated'],
	])('of what was written, the copy that is compared further is kept: %s', ([, first, second, arrival]) => {
		const compared = (met: string[] | undefined, name?: string) =>
			result({
				items: [{ question: 'q', outcome: 'written', points: 0, tries: [right], ...(met && { met }) }],
				...(name && { name }),
			});
		const { arrived, collection } = arrivals([compared(first, 'Ada'), compared(second)]);
		expect(arrived[1]).toEqual({ arrival });
		const [kept] = collection.of('old-bridge', 'first');
		expect(kept!.result.items[0]!.met).toEqual(arrival === 'fuller' ? second : first);
		expect(kept!.result.name).toBe('Ada');
	});
	test('under two names, both are named', () => {
		const { arrived, collection } = arrivals([result({ name: 'Ada' }), result({ name: 'Bo' })]);
		expect(arrived[1]).toEqual({ arrival: 'repeated', also: 'Ada' });
		expect(collection.size).toBe(1);
	});
	test('two learners who began in the same millisecond are two', () => {
		const { collection } = arrivals([
			result({ name: 'Ada' }),
			result({ name: 'Bo' }, [right]),
			result({ name: 'Cem' }, []),
		]);
		expect(collection.size).toBe(2);
	});
});

test('lessons and editions are kept apart, those with the most results first', () => {
	const { collection } = arrivals([
		result({ lesson: 'other', started: 1 }),
		result({ started: 2 }),
		result({ revision: 'second', started: 3 }),
		result({ started: 4 }),
	]);
	expect(collection.sets().map(({ lesson, revision, results }) => [lesson, revision, results])).toEqual([
		['old-bridge', 'first', 2],
		['other', 'first', 1],
		['old-bridge', 'second', 1],
	]);
	expect(collection.of('old-bridge', 'first').map(({ result }) => result.started)).toEqual([2, 4]);
});
