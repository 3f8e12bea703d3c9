import { expect, test } from 'vitest';
import { filterLearners } from './filter-learners.ts';
import type { Learner } from './learner.ts';

const learner = (name: string, percent: number, place: number) => ({ name, percent, place }) as Learner;
const all = [learner('Zoë Berg', 100, 1), learner('Ada', 34, 2), learner('', 39, 3), learner('ZOE', 90, 4)];
const called = ({ name, place }: Learner) => name || `No name ${place}`;

test.for<[name: string, ten: number | null, places: number[]]>([
	['', null, [1, 2, 3, 4]],
	['zoe', null, [1, 4]],
	[' Zoë ', null, [1, 4]],
	['berg', null, [1]],
	['no name', null, [3]],
	['', 3, [2, 3]],
	['', 9, [1, 4]],
	['ada', 9, []],
	['.*', null, []],
])('%j, ten %j', ([name, ten, places]) => {
	expect(filterLearners(all, { name, ten }, called).map(({ place }) => place)).toEqual(places);
});
