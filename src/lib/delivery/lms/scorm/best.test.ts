import { expect, test } from 'vitest';
import type { CourseRecord } from '#lib/delivery/lms/course-record.ts';
import { betterOf, type Best } from './best.ts';

const nothing: Best = { completed: false, passed: null, percent: null, progress: 0 };
const record = (told: Partial<Best>): CourseRecord => ({
	answered: true,
	score: typeof told.percent === 'number' ? { percent: told.percent, scaled: told.percent / 100 } : null,
	completed: told.completed ?? false,
	passed: told.passed ?? null,
	progress: told.progress ?? 0,
	bookmark: '',
});
const passed = { completed: true, passed: true, percent: 70, progress: 1 };
const failed = { completed: true, passed: false, percent: 40, progress: 1 };

test.for<[string, Partial<Best>, Partial<Best>, Partial<Best>]>([
	['a first answer', nothing, { percent: 20, progress: 0.5 }, { percent: 20, progress: 0.5, passed: null }],
	['a pass', nothing, passed, passed],
	['a fail', nothing, failed, failed],
	['a pass after a fail', failed, passed, passed],
	['a fail after a pass is none', passed, failed, passed],
	['a new attempt lowers nothing', passed, { percent: 0 }, passed],
	['nor does one after a fail', failed, { percent: 10 }, failed],
	['a better score within a fail', failed, { ...failed, percent: 50 }, { passed: false, percent: 50 }],
	['what is completed without a pass stays that', { ...passed, passed: null }, failed, { passed: null }],
	[
		'but may be passed',
		{ ...passed, passed: null },
		{ ...passed, percent: 90 },
		{ passed: true, percent: 90 },
	],
	['a score of nothing is one', nothing, { percent: 0 }, { percent: 0 }],
])('%s', ([, before, told, expected]) => {
	expect(betterOf({ ...nothing, ...before }, record(told))).toMatchObject(expected);
});
