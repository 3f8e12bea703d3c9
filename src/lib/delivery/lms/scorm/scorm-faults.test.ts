import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { unpackAttempt } from '#lib/delivery/lms/suspend-data.ts';
import type { Call, LmsStub } from '#tests/lms/lms-stub.ts';
import { elements, inCourse, reopened, stubOf, type Version } from '#tests/lms/open-course.ts';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import { play, rightStage, taken, wholeLesson } from '#tests/lessons/taken-lesson.ts';
import { openScorm } from './open-scorm.ts';
import { scorm12 } from './scorm-12.ts';

const lesson = sampleLesson();

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2025, 2, 5, 19) }));
afterEach(() => void vi.useRealTimers());

/** What a call answers that fails: by the standard, by an exception, and with nothing at all. */
const failures: [string, () => unknown][] = [
	['“false”', () => 'false'],
	[
		'an exception',
		() => {
			throw new Error('The connection is gone.');
		},
	],
	['null', () => null],
];
const fails = (stub: LmsStub, answer: () => unknown, ...names: string[]) =>
	(stub.fault = (name) => (names.includes(name) ? answer() : undefined));

describe.for<Version>(['1.2', '2004'])('SCORM %s', (version) => {
	const names = elements[version];
	const interactions = (stub: LmsStub) =>
		[...stub.stored].filter(([name]) => /interactions\.\d+\.id$/.test(name)).map(([, id]) => id);

	describe.for(failures)('a call that answers with %s', ([, answer]) => {
		test('storing: it is tried again, the learner is told of it after a while, and no more once it goes', async () => {
			const stub = stubOf(version);
			const page = await inCourse(stub, version, lesson);
			fails(stub, answer, 'Commit');
			await page.do('begin', 'answer right');
			expect(page.session.course?.state).toBe('waiting');
			expect(page.kinds()).toEqual([]);
			await page.wait(25_000);
			expect(page.session.course?.state).toBe('lost');
			expect(page.kinds()).toEqual(['course-lost']);
			await page.do('next', 'next stage', 'answer right');
			stub.fault = () => undefined;
			await page.wait(31_000);
			expect(page.session.course?.state).toBe('reporting');
			expect(page.kinds()).toEqual([]);
			expect(stub.stored.get(names.raw)).toBe('66');
			expect(interactions(stub)).toEqual(['sequence', 'whose-word']);
			page.leave();
			expect(stub.count(names.finish)).toBe(1);
		});
		test('setting: nothing is lost of what was given meanwhile', async () => {
			const stub = stubOf(version);
			const page = await inCourse(stub, version, lesson);
			fails(stub, answer, 'SetValue');
			await page.do('begin', 'answer right', 'next', 'next stage', 'answer right');
			await page.wait(25_000);
			expect(page.kinds()).toContain('course-lost');
			stub.fault = () => undefined;
			await page.do('next', 'next stage', 'answer right');
			await page.wait(6000);
			expect(page.kinds()).toEqual([]);
			expect(stub.stored.get(names.raw)).toBe('100');
			expect(interactions(stub)).toEqual(['sequence', 'whose-word', 'what-closed']);
			expect(stub.stored.get('cmi.suspend_data')).toMatch(/^p1\./);
		});
		test('beginning: the lesson begins without, and is brought together with what the course kept', async () => {
			const first = stubOf(version);
			const before = await inCourse(first, version, lesson);
			await before.do('begin', ...rightStage);
			before.leave();
			const stub = await reopened(first, version);
			fails(stub, answer, 'Initialize');
			const page = await inCourse(stub, version, lesson);
			expect(page.course).toMatchObject({ mode: 'normal', kept: null });
			await page.do('begin', 'skip', 'next stage', 'answer right');
			await page.wait(25_000);
			expect(page.kinds()).toContain('course-lost');
			expect(stub.count('SetValue') + stub.count('Commit') + stub.count(names.finish)).toBe(0);
			stub.fault = () => undefined;
			await page.wait(31_000);
			expect(page.kinds()).toEqual([]);
			expect(stub.stored.get(names.raw)).toBe('66');
			expect(interactions(stub)).toEqual(['sequence', 'whose-word']);
			page.leave();
			expect(stub.count(names.finish)).toBe(1);
		});
	});

	test('a course that never begins is not told of an end', async () => {
		const stub = stubOf(version);
		fails(stub, () => 'false', 'Initialize');
		const page = await inCourse(stub, version, lesson);
		await page.do('begin', 'answer right');
		page.leave();
		expect(stub.count('SetValue') + stub.count('Commit') + stub.count(names.finish)).toBe(0);
	});

	test('a page that is loaded again in a session that it has ended says so, or that nothing is taken', async () => {
		const stub = stubOf(version);
		(await inCourse(stub, version, lesson)).leave();
		const calls = stub.count('SetValue');
		const page = await inCourse(stub, version, lesson);
		await page.do('begin', 'answer right');
		await page.wait(30_000);
		expect(page.kinds()).toEqual([version === '1.2' ? 'course-lost' : 'course-ended']);
		page.leave();
		expect(stub.count('SetValue')).toBe(calls);
		expect(stub.count(names.finish)).toBe(1);
	});

	test('a course that has begun already is gone on with', async () => {
		const stub = stubOf(version);
		stub.state = 'running';
		const page = await inCourse(stub, version, lesson);
		await page.do('begin', 'answer right');
		page.leave();
		expect(stub.stored.get(names.raw)).toBe('33');
		expect(stub.count(names.finish)).toBe(1);
	});

	test('one value that is never taken keeps no other back', async () => {
		const stub = stubOf(version);
		stub.fault = (name, element) => (name === 'SetValue' && element === names.raw ? 'false' : undefined);
		const page = await inCourse(stub, version, lesson);
		await page.do(...wholeLesson);
		await page.wait(30_000);
		expect(page.kinds()).toEqual(['course-lost']);
		expect(stub.stored.get(names.status)).toBe(version === '1.2' ? 'passed' : 'completed');
		expect(interactions(stub)).toHaveLength(3);
		page.leave();
		expect(stub.count(names.finish)).toBe(1);
	});

	test('an interaction that is not taken is tried with the next, and is nobody’s trouble', async () => {
		const stub = stubOf(version);
		const page = await inCourse(stub, version, lesson);
		let refuse = true;
		stub.fault = (name, element) =>
			refuse && name === 'SetValue' && /interactions\.\d+\.id/.test(element!) ? 'false' : undefined;
		await page.do('begin', 'answer right', 'next', 'next stage');
		await page.wait(30_000);
		expect(page.kinds()).toEqual([]);
		refuse = false;
		await page.do('answer right');
		await page.wait(6000);
		expect(interactions(stub)).toEqual(['sequence', 'whose-word']);
	});

	describe('suspend data', () => {
		const room = (most: number, behave: 'refuse' | 'cut') => (stub: LmsStub) => {
			stub.fault = (...[name, element, value]: Call) => {
				if (name !== 'SetValue' || element !== 'cmi.suspend_data' || value!.length <= most) return undefined;
				if (behave === 'refuse') return 'false';
				stub.values.set(element, value!.slice(0, most));
				return 'true';
			};
		};
		test.for(['refuse', 'cut'] as const)(
			'%s: the rest is told, and the learner that it is so',
			async (behave) => {
				const stub = stubOf(version);
				room(20, behave)(stub);
				const page = await inCourse(stub, version, lesson);
				await page.do('begin', 'answer right');
				await page.wait(6000);
				expect(page.session.notices).toEqual([{ kind: 'course-left-out', what: 'answers' }]);
				expect(page.session.course?.state).toBe('reporting');
				expect(stub.stored.get(names.raw)).toBe('33');
				page.leave();
				expect(stub.count(names.finish)).toBe(1);
				// The device knows the attempt again by its token.
				const again = await inCourse(await reopened(stub, version), version, lesson);
				const token = page.session.attempt.started.toString(36);
				expect(again.course!.kept).toEqual({ attempt: null, token });
			},
		);
		test.for(['refuse', 'cut'] as const)(
			'%s at a length that some systems have: it is made to fit',
			async (behave) => {
				const stub = stubOf(version);
				room(2000, behave)(stub);
				const texts = sampleLesson();
				const page = await inCourse(stub, version, texts);
				await page.do(...wholeLesson);
				for (let i = 0; i < 150; i++) {
					play(
						page.session,
						'practise all',
						'answer wrong',
						'reveal',
						'next',
						'next stage',
						'skip',
						'next stage',
						'skip',
						'next stage',
					);
				}
				await page.wait(6000);
				const kept = stub.stored.get('cmi.suspend_data')!;
				expect(kept.length).toBeLessThanOrEqual(2000);
				expect(unpackAttempt(kept, texts)).toMatchObject({ ok: true });
				expect(page.session.notices).toEqual([{ kind: 'course-left-out', what: 'rounds' }]);
				page.leave();
				const again = await inCourse(await reopened(stub, version), version, texts);
				expect(again.session.attempt.rounds[0]).toEqual(page.session.attempt.rounds[0]);
			},
		);
		test.for<[string, number, unknown]>([
			['kept whole and refused', Infinity, 'false'],
			['kept whole, and nothing answered', Infinity, null],
			['cut, and refused', 30, 'false'],
		])('%s is no other window’s', async ([, most, answer]) => {
			const stub = stubOf(version);
			stub.fault = (...[name, element, value]: Call) => {
				if (name !== 'SetValue' || element !== 'cmi.suspend_data') return undefined;
				stub.values.set(element, value!.slice(0, most));
				return answer;
			};
			const page = await inCourse(stub, version, lesson);
			await page.do('begin', 'answer right', 'next', 'next stage', 'answer right');
			await page.wait(6000);
			expect(page.kinds()).toEqual(most === Infinity ? [] : ['course-left-out']);
			expect(stub.stored.get(names.raw)).toBe('66');
			page.leave();
			expect(stub.count(names.finish)).toBe(1);
		});
		test('with white space behind it, as some databases add it, is read', async () => {
			const stub = stubOf(version);
			const page = await inCourse(stub, version, lesson);
			await page.do('begin', 'answer right');
			page.leave();
			const kept = await reopened(stub, version);
			kept.values.set('cmi.suspend_data', `${kept.values.get('cmi.suspend_data')}  \r\n`);
			const again = await inCourse(kept, version, lesson);
			expect(again.session.attempt.rounds).toEqual(page.session.attempt.rounds);
		});
		test('once it is taken again the learner is told no more', async () => {
			const stub = stubOf(version);
			room(20, 'refuse')(stub);
			const page = await inCourse(stub, version, lesson);
			await page.do('begin', 'answer right');
			expect(page.kinds()).toEqual(['course-left-out']);
			stub.fault = () => undefined;
			await page.do('next', 'next stage', 'answer right');
			expect(page.kinds()).toEqual([]);
		});
		test('that is damaged is not read, and stays until something is given', async () => {
			const damaged = `${taken([], lesson).attempt.lesson} is no attempt`;
			const stub = stubOf(version, [
				['cmi.suspend_data', damaged],
				[names.bookmark, 'question 3'],
			]);
			const page = await inCourse(stub, version, lesson);
			expect(page.course!.kept).toBeNull();
			page.leave();
			expect(stub.stored.get('cmi.suspend_data')).toBe(damaged);
		});
	});

	describe('two windows at one attempt', () => {
		async function twoWindows() {
			const stub = stubOf(version);
			const first = await inCourse(stub, version, lesson);
			await first.do('begin', ...rightStage);
			await first.wait(6000);
			const second = await inCourse(stub, version, lesson);
			return { stub, first, second };
		}
		test('the one that goes on has it, and the other writes nothing more', async () => {
			const { stub, first, second } = await twoWindows();
			expect(second.session.attempt.rounds).toEqual(first.session.attempt.rounds);
			await second.do('answer right', 'next', 'next stage', 'answer right');
			await second.wait(6000);
			const before = stub.calls.filter(([name]) => name !== 'GetValue').length;
			await first.do('answer wrong');
			first.hide();
			first.leave();
			expect(stub.calls.filter(([name]) => name !== 'GetValue')).toHaveLength(before);
			expect(first.kinds()).toContain('course-elsewhere');
			expect(first.session.course?.state).toBe('ended');
			expect(stub.stored.get(names.raw)).toBe('100');
			second.leave();
			expect(stub.count(names.finish)).toBe(1);
			expect(second.kinds()).toEqual([]);
		});
		test('once the other has ended the session, it is said that it is over', async () => {
			const { stub, first, second } = await twoWindows();
			second.leave();
			await first.do('answer right');
			expect(first.kinds()).toEqual(['course-ended']);
			first.leave();
			expect(stub.count(names.finish)).toBe(1);
		});
	});

	test('a page that comes back from the browser’s memory says that the session is over, and calls nobody', async () => {
		const stub = stubOf(version);
		const page = await inCourse(stub, version, lesson);
		await page.do('begin', 'answer right');
		page.leave();
		const calls = stub.calls.length;
		page.comeBack();
		expect(page.kinds()).toEqual(['course-ended']);
		expect(page.session.course?.state).toBe('ended');
		await page.do('next', 'next stage', 'answer right');
		page.hide();
		page.leave();
		expect(stub.calls).toHaveLength(calls);
	});

	test('a page that is left while nothing can be stored still tells all, and ends', async () => {
		const stub = stubOf(version);
		const page = await inCourse(stub, version, lesson);
		fails(stub, () => 'false', 'Commit');
		await page.do('begin', 'answer right', 'next', 'next stage', 'answer right');
		page.leave();
		expect(stub.calls.at(-1)![0]).toBe(names.finish);
		expect(stub.stored.get(names.raw)).toBe('66');
	});

	test('a slow system holds up no press for longer than one call', async () => {
		const stub = stubOf(version);
		const page = await inCourse(stub, version, lesson);
		stub.fault = () => void vi.setSystemTime(Date.now() + 500);
		const before = Date.now();
		play(page.session, 'begin', 'answer right');
		// The press itself calls nobody.
		expect(Date.now()).toBe(before);
		let calls = stub.calls.length;
		for (let i = 0; i < 60; i++) {
			await page.wait(1);
			const made = stub.calls.filter(([name], n) => n >= calls && name !== 'GetValue').length;
			expect(made).toBeLessThanOrEqual(2);
			calls = stub.calls.length;
		}
		expect(stub.values.get(names.raw)).toBe('33');
		expect(stub.count('Commit')).toBe(1);
	});
});

describe('without a course', () => {
	const page = (window: object) => ({ window, document: new EventTarget(), now: Date.now }) as never;
	test('a page that stands alone begins at once', async () => {
		const window = { opener: null } as Record<string, unknown>;
		window.parent = window;
		await expect(openScorm(scorm12, page(window))(lesson)).resolves.toBeNull();
		expect(vi.getTimerCount()).toBe(0);
	});
	test('in a frame it is looked for a moment longer: a course may come late', async () => {
		const top = { opener: null } as Record<string, unknown>;
		top.parent = top;
		const window = Object.assign(new EventTarget(), { opener: null, parent: top });
		const opening = openScorm(scorm12, page(window))(lesson);
		await vi.advanceTimersByTimeAsync(500);
		top.API = stubOf('1.2').api;
		await vi.advanceTimersByTimeAsync(2000);
		await expect(opening).resolves.toMatchObject({ mode: 'normal' });
		const never = openScorm(
			scorm12,
			page({
				opener: null,
				parent: {
					opener: null,
					get parent() {
						return this;
					},
				},
			}),
		)(lesson);
		await vi.advanceTimersByTimeAsync(2000);
		await expect(never).resolves.toBeNull();
	});
});
