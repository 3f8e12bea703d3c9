import { expect, test } from 'vitest';
import { filterLearners } from './filter-learners.ts';
import type { Learner } from './learner.ts';

const learner = (name: string, percent: number, number: number) => ({ name, percent, number }) as Learner;
const all = [learner('Zoë Berg', 100, 1), learner('Ada', 34, 2), learner('', 39, 3), learner('ZOE', 90, 4)];
const called = ({ name, number }: Learner) => name || `No name ${number}`;

test.for<[name: string, ten: number | null, numbers: number[]]>([
	['', null, [1, 2, 3, 4]],
	['zoe', null, [1, 4]],
	[' Zoë ', null, [1, 4]],
	['berg', null, [1]],
	['no name', null, [3]],
	['', 3, [2, 3]],
	['', 9, [1, 4]],
	['ada', 9, []],
	['.*', null, []],
])('%j, ten %j', ([name, ten, numbers]) => {
	expect(filterLearners(all, { name, ten }, called).map(({ number }) => number)).toEqual(numbers);
});
