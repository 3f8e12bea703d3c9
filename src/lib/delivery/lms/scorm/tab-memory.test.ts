import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { attemptToken } from '#lib/delivery/lms/course.ts';
import { inCourse, stubOf, type Version } from '#tests/lms/open-course.ts';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import { straight } from '#tests/lessons/taken-lesson.ts';
import { tabMemory, type Remembered, type TabMemory } from './tab-memory.ts';

const lesson = sampleLesson();

describe.for<Version>(['1.2', '2004'])(
	'SCORM %s, a page loaded again in a session that it has ended',
	(version) => {
		beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2025, 2, 5, 19) }));
		afterEach(() => void vi.useRealTimers());

		test('is given the attempt that this device has, though the course begins no session anew', async () => {
			let noted: Remembered | null = null;
			const memory: TabMemory = { recall: () => noted, note: (attempt) => (noted = attempt) };
			const stub = stubOf(version);
			const before = await inCourse(stub, version, lesson, straight, memory);
			await before.do('begin', 'answer right');
			before.leave();
			const again = await inCourse(stub, version, lesson, straight, memory);
			const token = attemptToken(before.session.attempt);
			expect(again.course).toMatchObject({ learner: 'ida', kept: { attempt: null, token } });
			// It is said at once, and the course is asked no more.
			expect(again.kinds()).toEqual(['course-ended']);
			const asked = stub.count('Initialize');
			await again.wait(60_000);
			expect([asked, stub.count('Initialize')]).toEqual([2, 2]);
		});
		test('what a course does tell comes before what the tab remembers', async () => {
			const memory: TabMemory = { recall: () => ({ learner: 'ben', token: 'other' }), note() {} };
			const { course } = await inCourse(stubOf(version), version, lesson, straight, memory);
			expect(course).toMatchObject({ learner: 'ida', kept: null });
		});
	},
);

describe('a tab remembers', () => {
	const attempt = { learner: 'ida', token: 'm8x3k2' };
	beforeEach(() => {
		const kept = new Map<string, string>();
		vi.stubGlobal('location', { pathname: '/course/1/index.html' });
		vi.stubGlobal('sessionStorage', {
			getItem: (name: string) => kept.get(name) ?? null,
			setItem: (name: string, value: string) => kept.set(name, value),
		});
	});
	afterEach(() => void vi.unstubAllGlobals());
	const comeBy = (type: string) => vi.stubGlobal('performance', { getEntriesByType: () => [{ type }] });

	test('for a page that is loaded again, and for no other: somebody else may have opened that', () => {
		tabMemory().note(attempt);
		comeBy('reload');
		expect(tabMemory().recall()).toEqual(attempt);
		comeBy('navigate');
		expect(tabMemory().recall()).toBeNull();
	});
	test('nothing where nothing can be kept', () => {
		vi.stubGlobal('sessionStorage', undefined);
		comeBy('reload');
		tabMemory().note(attempt);
		expect(tabMemory().recall()).toBeNull();
	});
});
