import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { several } from '#lib/kinds/choice/sample.ts';
import { loadAttempt } from '#lib/quiz/attempt/load.ts';
import { saveAttempt } from '#lib/quiz/attempt/save.ts';
import { elements, inCourse, reopened, stubOf, type Version } from '#tests/lms/open-course.ts';
import { allQuestions } from '#tests/lessons/kind-samples.ts';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import {
	missedStage,
	rightStage,
	skippedLesson,
	straight,
	wholeLesson,
} from '#tests/lessons/taken-lesson.ts';

const lesson = sampleLesson();

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2025, 2, 5, 19) }));
afterEach(() => void vi.useRealTimers());

describe.for<Version>(['1.2', '2004'])('SCORM %s', (version) => {
	const names = elements[version];
	/** The last value of an element, as it is stored. */
	const statusOf = (stub: ReturnType<typeof stubOf>) =>
		version === '1.2'
			? stub.stored.get(names.status)
			: `${stub.stored.get(names.status)}, ${stub.stored.get('cmi.success_status')}`;
	const said = <T>(one: T, both: T): T => (version === '1.2' ? one : both);

	test('opening and closing passes nobody: incomplete, to be gone on with, without a score', async () => {
		const stub = stubOf(version);
		const page = await inCourse(stub, version, lesson);
		await page.wait(20_000);
		page.leave();
		expect(statusOf(stub)).toBe(said('incomplete', 'incomplete, unknown'));
		expect(stub.stored.get(names.exit)).toBe('suspend');
		expect(stub.stored.has(names.raw)).toBe(false);
		expect(stub.count('Commit')).toBe(0);
		expect(stub.set('cmi.suspend_data')).toEqual([]);
		expect(stub.count('Initialize')).toBe(1);
		expect(stub.count(names.finish)).toBe(1);
		expect(stub.calls.at(-1)![0]).toBe(names.finish);
	});

	test('every answer is told and stored, and the end once behind the last storing', async () => {
		const stub = stubOf(version);
		const page = await inCourse(stub, version, lesson);
		await page.do('begin', 'answer right');
		await page.wait(6000);
		expect(stub.stored.get(names.raw)).toBe('33');
		expect(stub.stored.get('cmi.interactions.0.id')).toBe('sequence');
		expect(stub.stored.get(names.bookmark)).toMatch(/^question sequence #/);
		expect(statusOf(stub)).toBe(said('incomplete', 'incomplete, unknown'));
		expect(page.session.course).toEqual({ state: 'reporting', leave: null });
		await page.do('next', 'next stage', ...rightStage, ...rightStage);
		page.leave();
		expect(statusOf(stub)).toBe(said('passed', 'completed, passed'));
		expect(stub.stored.get(names.raw)).toBe('100');
		const order = stub.calls.map(([name]) => name);
		expect(order.filter((name) => name === names.finish)).toHaveLength(1);
		expect(order.at(-1)).toBe(names.finish);
		expect(order.slice(order.lastIndexOf('Commit') + 1)).toEqual(['SetValue', names.finish]);
		// Also when it is asked to stop.
		page.stop();
		expect(stub.calls).toHaveLength(order.length);
	});

	test('the score has its bounds before it', async () => {
		const stub = stubOf(version);
		const page = await inCourse(stub, version, lesson);
		await page.do('begin', 'answer wrong');
		const set = stub.calls.filter(([name, element]) => name === 'SetValue' && element!.includes('score.'));
		expect(set.map(([, element, value]) => `${element!.split('.').at(-1)} ${value}`)).toEqual([
			'min 0',
			'max 100',
			'raw 0',
			...(version === '2004' ? ['scaled 0'] : []),
		]);
	});

	test('answers that come fast are stored once in five seconds, and none of them is left behind', async () => {
		const stub = stubOf(version);
		const page = await inCourse(stub, version, sampleLesson({ questions: allQuestions }));
		await page.do('begin', 'answer right');
		expect(stub.count('Commit')).toBe(1);
		await page.do('next', 'answer right', 'next', 'next stage', 'answer right');
		expect(stub.count('Commit')).toBeLessThanOrEqual(2);
		// What was told is there, stored or not.
		expect(stub.values.get('cmi.interactions.2.id')).toBeDefined();
		await page.wait(6000);
		const commits = stub.count('Commit');
		await page.wait(60_000);
		expect(stub.count('Commit')).toBe(commits);
		expect(stub.stored.get('cmi.interactions.2.id')).toBeDefined();
	});

	test('a page that is hidden has stored at once, and without a change nothing', async () => {
		const stub = stubOf(version);
		const page = await inCourse(stub, version, lesson);
		await page.do('begin', 'answer right');
		await page.do('next', 'next stage');
		const commits = stub.count('Commit');
		page.session.change({ response: { kind: 'match', matches: [['money', 'alder']] }, proof: null });
		page.hide();
		expect(stub.count('Commit')).toBe(commits + 1);
		const kept = loadAttempt(saveAttempt(page.session.attempt), lesson, straight);
		expect(kept.ok).toBe(true);
		page.show();
		page.hide();
		await page.wait(60_000);
		expect(stub.count('Commit')).toBe(commits + 1);
		expect(stub.count(names.finish)).toBe(0);
	});

	test('an attempt left in the middle is gone on with, and its tries are not told again', async () => {
		const first = stubOf(version);
		const page = await inCourse(first, version, lesson);
		await page.do('begin', 'answer wrong', 'retry', 'answer right', 'next', 'next stage');
		page.session.change({ response: { kind: 'match', matches: [['money', 'alder']] }, proof: null });
		page.leave();
		const second = await reopened(first, version);
		const again = await inCourse(second, version, lesson);
		expect(again.session.attempt).toEqual(page.session.attempt);
		await again.do('answer right');
		expect(second.set('cmi.interactions.2.id')).toEqual(['whose-word']);
		expect(second.calls.some(([, element]) => /interactions\.[01]\./.test(element ?? ''))).toBe(false);
		again.leave();
		expect(second.stored.get(names.raw)).toBe('50');
		const third = await reopened(second, version);
		const looked = await inCourse(third, version, lesson);
		await looked.wait(60_000);
		looked.leave();
		// Nothing was done: nothing is stored, and nothing is worse.
		expect(third.count('Commit')).toBe(0);
		expect(third.stored.get(names.raw)).toBe('50');
		expect(third.stored.get('cmi.suspend_data')).toBe(second.stored.get('cmi.suspend_data'));
	});

	test('where a course forgets interactions, all are told anew', async () => {
		const first = stubOf(version);
		const page = await inCourse(first, version, lesson);
		await page.do('begin', 'answer wrong', 'retry', 'answer right', 'next');
		page.leave();
		const left = [...first.stored].filter(([name]) => !/interactions\.\d/.test(name));
		const second = stubOf(version, left);
		const again = await inCourse(second, version, lesson);
		await again.do('next stage', 'answer right');
		expect([0, 1, 2].map((n) => second.values.get(`cmi.interactions.${n}.id`))).toEqual([
			'sequence',
			'sequence',
			'whose-word',
		]);
	});

	test('where a course has none, none are told', async () => {
		const stub = stubOf(version, [['cmi.interactions._children', '']]);
		const page = await inCourse(stub, version, lesson);
		await page.do('begin', 'answer right');
		page.leave();
		expect(stub.calls.some(([name, element]) => name === 'SetValue' && /interactions/.test(element!))).toBe(
			false,
		);
		expect(stub.stored.get(names.raw)).toBe('33');
	});

	test('a practice round changes neither status nor score, nor is it told', async () => {
		const stub = stubOf(version);
		const page = await inCourse(stub, version, lesson);
		await page.do(...wholeLesson);
		await page.wait(10_000);
		const before = [statusOf(stub), stub.stored.get(names.raw), stub.stored.get('cmi.interactions._count')];
		await page.do('practise all', 'answer wrong', 'reveal', 'next', 'next stage', 'answer wrong');
		page.leave();
		expect([statusOf(stub), stub.stored.get(names.raw), stub.stored.get('cmi.interactions._count')]).toEqual(
			before,
		);
		// The round itself is kept.
		expect(stub.stored.get('cmi.suspend_data')).not.toBe('');
	});

	test('a new attempt that is worse leaves the best', async () => {
		const passed: [string, string][] =
			version === '1.2'
				? [[names.status, 'passed']]
				: [
						[names.status, 'completed'],
						['cmi.success_status', 'passed'],
					];
		const stub = stubOf(version, [...passed, [names.raw, '70']]);
		const page = await inCourse(stub, version, lesson);
		await page.do('begin', ...missedStage, ...rightStage, ...missedStage);
		page.leave();
		expect(statusOf(stub)).toBe(said('passed', 'completed, passed'));
		expect(stub.stored.get(names.raw)).toBe('70');
		expect(stub.set(names.status).filter((status) => /incomplete|failed/.test(status))).toEqual([]);
	});

	test('what was failed may be passed, where the learner begins anew', async () => {
		const first = stubOf(version);
		const page = await inCourse(first, version, lesson);
		await page.do('begin', ...missedStage, ...missedStage, ...missedStage);
		page.leave();
		expect(statusOf(first)).toBe(said('failed', 'completed, failed'));
		const second = await reopened(first, version);
		const again = await inCourse(second, version, lesson);
		again.session.delete(7);
		await again.do(...wholeLesson);
		again.leave();
		expect(statusOf(second)).toBe(said('passed', 'completed, passed'));
	});
	test('what was left open is not failed, and may be passed', async () => {
		const first = stubOf(version);
		const page = await inCourse(first, version, lesson);
		await page.do(...skippedLesson);
		page.leave();
		expect(statusOf(first)).toBe(said('incomplete', 'incomplete, unknown'));
		const second = await reopened(first, version);
		const again = await inCourse(second, version, lesson);
		await again.do('reopen', ...rightStage, ...rightStage, ...rightStage);
		again.leave();
		expect(statusOf(second)).toBe(said('passed', 'completed, passed'));
	});

	test('where passing does not count it is completed, and no more', async () => {
		const stub = stubOf(version);
		const page = await inCourse(stub, version, lesson, { ...straight, pass: 0 });
		await page.do(...wholeLesson);
		page.leave();
		expect(statusOf(stub)).toBe(said('completed', 'completed, unknown'));
		expect(stub.set(names.status)).toEqual(['incomplete', 'completed']);
	});

	test.for(['browse', 'review'])('in %s nothing is written, and the session is ended', async (mode) => {
		const first = stubOf(version);
		const page = await inCourse(first, version, lesson);
		await page.do(...wholeLesson);
		page.leave();
		const stub = stubOf(version, [...first.stored, [names.mode, mode]]);
		const looking = await inCourse(stub, version, lesson);
		expect(looking.course).toMatchObject({ mode });
		expect(looking.session.view.screen).toBe('results');
		await looking.do('practise all', 'answer wrong');
		looking.hide();
		looking.leave();
		expect(stub.count('SetValue') + stub.count('Commit')).toBe(0);
		expect(stub.count(names.finish)).toBe(1);
	});
	test('a new attempt that is only browsed is called that, and completed by nobody', async () => {
		const stub = stubOf(version, [[names.mode, 'browse']]);
		const looking = await inCourse(stub, version, lesson);
		await looking.do('begin', 'answer right');
		looking.leave();
		expect(statusOf(stub)).toBe(said('browsed', 'unknown, unknown'));
		expect(stub.count('SetValue')).toBe(said(1, 0));
		expect(stub.count(names.finish)).toBe(1);
		// It is no result: who takes the lesson then begins.
		const second = stubOf(version, [...stub.stored, [names.mode, 'normal']]);
		const page = await inCourse(second, version, lesson);
		page.leave();
		expect(statusOf(second)).toBe(said('incomplete', 'incomplete, unknown'));
	});
	test('a mode that is empty is the normal one', async () => {
		const stub = stubOf(version, [[names.mode, '']]);
		const page = await inCourse(stub, version, lesson);
		expect(page.course).toMatchObject({ mode: 'normal', learner: 'ida', settings: [], kept: null });
		await page.do('begin', 'answer right');
		expect(stub.values.get(names.raw)).toBe('33');
	});

	test('a mark that the course lays down holds, and it is not given a score to judge before the end', async () => {
		const mark: [string, string] =
			version === '1.2' ? ['cmi.student_data.mastery_score', '80'] : ['cmi.scaled_passing_score', '0.8'];
		const stub = stubOf(version, [mark]);
		const page = await inCourse(stub, version, lesson, { ...straight, pass: 80 });
		expect(page.course!.settings).toEqual([['pass', '80']]);
		await page.do('begin', ...rightStage, ...rightStage);
		expect(stub.set(names.raw)).toEqual([]);
		await page.do(...rightStage);
		expect(stub.set(names.raw)).toEqual(['100']);
	});

	test('the time of the session is told as a whole, when something is stored and at the end', async () => {
		const stub = stubOf(version);
		const page = await inCourse(stub, version, lesson);
		await page.do('begin', 'answer right');
		await page.wait(57_000);
		page.leave();
		const [first, last] = [stub.set(names.time).at(0), stub.set(names.time).at(-1)];
		expect([first, last]).toEqual(
			version === '1.2' ? ['0000:00:02.00', '0000:01:00.00'] : ['PT2S', 'PT1M0S'],
		);
	});

	test('a paragraph and a confidence are interactions of their own', async () => {
		const stub = stubOf(version);
		const page = await inCourse(stub, version, sampleLesson({ questions: [several] }));
		page.session.begin();
		page.session.change({ response: { kind: 'choice', picked: ['brandt'] }, proof: 'p4', confidence: 1 });
		page.session.submit();
		await page.wait(1000);
		expect([0, 1, 2].map((n) => stub.values.get(`cmi.interactions.${n}.id`))).toEqual([
			'who-doubts',
			'who-doubts.proof',
			'who-doubts.confidence',
		]);
		const latency = stub.values.get('cmi.interactions.0.latency');
		expect(latency).toBe(version === '1.2' ? '0000:00:00.00' : 'PT0S');
	});
});

describe('in SCORM 1.2 remarks say in words what was given', () => {
	const comments = 'cmi.comments';
	test.for<[string, (stub: ReturnType<typeof stubOf>) => void]>([
		['that replaces what is set', () => {}],
		[
			'that puts it behind what is there',
			(stub) => {
				stub.fault = (name, element, value) => {
					if (name !== 'SetValue' || element !== comments) return undefined;
					stub.values.set(comments, (stub.values.get(comments) ?? '') + value);
					return 'true';
				};
			},
		],
	])('in a system %s', async ([, behave]) => {
		const stub = stubOf('1.2');
		behave(stub);
		const page = await inCourse(stub, '1.2', lesson);
		await page.do('begin', 'answer wrong', 'retry', 'answer right', ...rightStage.slice(1), 'answer right');
		expect(stub.values.get(comments)).toBe(
			[
				'• sequence: Traders meet; A ferry is offered; The bridge is closed; Cracks are found',
				'• sequence: Cracks are found; The bridge is closed; A ferry is offered; Traders meet',
				'• whose-word: The bridge can stand → Ida Brandt; Money might run out → Two people in the council; A date is wanted → Traders',
				'',
			].join('\n'),
		);
	});
	test('up to 4,096 characters, whole lines', async () => {
		const full = `${'x'.repeat(4000)}\n`;
		const stub = stubOf('1.2', [[comments, full]]);
		const page = await inCourse(stub, '1.2', lesson);
		await page.do('begin', 'answer wrong', 'retry', 'answer right');
		const now = stub.values.get(comments)!;
		expect(now.length).toBeLessThanOrEqual(4096);
		expect(now).toBe(
			`${full}• sequence: Traders meet; A ferry is offered; The bridge is closed; Cracks are found\n`,
		);
	});
});
