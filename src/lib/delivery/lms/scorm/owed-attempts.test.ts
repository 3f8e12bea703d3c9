import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { attemptToken } from '#lib/delivery/lms/course.ts';
import { inCourse, stubOf, type Version } from '#tests/lms/open-course.ts';
import { Store } from '#tests/lessons/kept-tabs.ts';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import { straight } from '#tests/lessons/taken-lesson.ts';
import { owedAttempts } from './owed-attempts.ts';

const lesson = sampleLesson();

beforeEach(() => {
	vi.useFakeTimers({ now: Date.UTC(2025, 2, 5, 19) });
	vi.stubGlobal('location', { pathname: '/course/1/index.html' });
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

describe.for<Version>(['1.2', '2004'])('SCORM %s', (version) => {
	const open = (stub = stubOf(version), store = new Store()) =>
		inCourse(
			stub,
			version,
			lesson,
			straight,
			undefined,
			owedAttempts(() => store),
		);

	test('what a course that refuses everything did not take is found on the device', async () => {
		const store = new Store();
		const stub = stubOf(version);
		stub.fault = (name) => (name === 'SetValue' ? 'false' : undefined);
		const page = await open(stub, store);
		await page.do('begin', 'answer right');
		page.leave();
		const token = attemptToken(page.session.attempt);
		expect((await open(stubOf(version), store)).course?.kept).toEqual({ attempt: null, token });
	});
	test('what it took is not: an attempt that it gives anew is a new one', async () => {
		const store = new Store();
		const page = await open(stubOf(version), store);
		await page.do('begin', 'answer right');
		await page.wait(6000);
		page.leave();
		expect((await open(stubOf(version), store)).course?.kept).toBeNull();
	});
	test('who has begun nothing is owed nothing', async () => {
		const store = new Store();
		const stub = stubOf(version);
		stub.fault = (name) => (name === 'SetValue' ? 'false' : undefined);
		const page = await open(stub, store);
		page.leave();
		expect(store.names).toEqual([]);
	});
});

test('a learner is owed the own attempt alone; where nothing can be kept, none', () => {
	const store = new Store();
	const owed = owedAttempts(() => store);
	owed.note('ida', 'm8x3k2');
	expect([owed.of('ida'), owed.of('ben')]).toEqual(['m8x3k2', null]);
	owed.settle('ida');
	expect(owed.of('ida')).toBeNull();
	const none = owedAttempts(() => {
		throw new Error('blocked');
	});
	none.note('ida', 'm8x3k2');
	expect(none.of('ida')).toBeNull();
});
