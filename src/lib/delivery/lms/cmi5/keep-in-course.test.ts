import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { Lrs } from '#lib/delivery/lms/xapi/lrs.ts';
import { TestLrs } from '#tests/lrs/lrs.ts';
import { AttemptDocument, type KeptInCourse, type Read, type Written } from './attempt-document.ts';
import { CourseKeeper } from './keep-in-course.ts';

const content = (n: number): KeptInCourse => ({
	token: 't',
	attempt: JSON.stringify({ n }),
	told: [],
	spent: n,
});

describe('the document of an attempt', () => {
	const lrs = new TestLrs();
	beforeAll(() => lrs.start());
	afterAll(() => lrs.stop());
	const opened = (registration: string) =>
		new AttemptDocument(new Lrs({ endpoint: lrs.endpoint, authorization: lrs.token() }), {
			activityId: 'urn:a',
			agent: { mbox: 'mailto:a@b.example' },
			registration,
		});

	test('comes back as it was written', async () => {
		const document = opened('one');
		expect(await document.read()).toBe('none');
		expect(await document.write(content(1))).toBe('done');
		expect(await opened('one').read()).toEqual({ kept: content(1) });
		expect(await document.write(content(2))).toBe('done');
		expect(await opened('one').read()).toEqual({ kept: content(2) });
	});
	test('is not written over what another window has written meanwhile, which is read first', async () => {
		const [here, there] = [opened('two'), opened('two')];
		await here.read();
		await there.read();
		expect(await there.write(content(1))).toBe('done');
		expect(await here.write(content(2))).toBe('conflict');
		expect(await here.read()).toEqual({ kept: content(1) });
		expect(await here.write(content(3))).toBe('done');
		// The store tells no tag of what it takes: that another has written is found by asking.
		expect(await there.write(content(4))).toBe('conflict');
	});
	test('says what stands in its way', async () => {
		const document = opened('three');
		await document.read();
		lrs.trouble = 'fail';
		expect([await document.read(), await document.write(content(1))]).toEqual(['unreachable', 'failed']);
		lrs.trouble = 'unauthorised';
		expect(await document.read()).toBe('unauthorised');
		lrs.trouble = null;
		for (const [name] of lrs.documents) lrs.documents.set(name, '{"version":2}');
		expect(await opened('two').read()).toBe('unreadable');
	});
});

describe('what changes often', () => {
	beforeEach(() => vi.useFakeTimers());
	afterEach(() => vi.useRealTimers());

	function kept(outcomes: Written[] = []) {
		const state = { now: content(0) };
		const written: KeptInCourse[] = [];
		const outliving: boolean[] = [];
		const merge = vi.fn();
		const keeper = new CourseKeeper({
			document: {
				write: (kept, { keepalive = false } = {}) => {
					written.push(kept);
					outliving.push(keepalive);
					return Promise.resolve(outcomes.shift() ?? 'done');
				},
				read: () => Promise.resolve<Read>({ kept: content(9) }),
			},
			content: () => state.now,
			merge,
			written: content(0),
		});
		const change = (n: number) => {
			state.now = content(n);
			keeper.changed();
		};
		return { keeper, change, written: () => written.map(({ spent }) => spent), outliving, merge };
	}

	test('is written once in some seconds, as it is then, and not without a change', async () => {
		const { change, written, keeper } = kept();
		for (let n = 1; n < 20; n++) change(n);
		await vi.advanceTimersByTimeAsync(2999);
		expect(written()).toEqual([]);
		await vi.advanceTimersByTimeAsync(60_000);
		expect(written()).toEqual([19]);
		keeper.changed();
		keeper.rush();
		await vi.advanceTimersByTimeAsync(60_000);
		expect(written()).toEqual([19]);
	});
	test('is tried again, ever later, until it is taken', async () => {
		const { change, written } = kept(['failed', 'failed']);
		change(1);
		await vi.advanceTimersByTimeAsync(3000);
		expect(written()).toEqual([1]);
		await vi.advanceTimersByTimeAsync(5999);
		expect(written()).toEqual([1]);
		await vi.advanceTimersByTimeAsync(1);
		expect(written()).toEqual([1, 1]);
		await vi.advanceTimersByTimeAsync(60_000);
		expect(written()).toEqual([1, 1, 1]);
	});
	test('is brought together with what another window has written, and written after it', async () => {
		const { change, written, merge } = kept(['conflict']);
		change(1);
		await vi.advanceTimersByTimeAsync(60_000);
		expect(merge).toHaveBeenCalledExactlyOnceWith(content(9));
		expect(written()).toEqual([1, 1]);
	});
	test('is written at once where the page is left, by a request that outlives it', () => {
		const { change, written, keeper, outliving } = kept();
		change(1);
		keeper.rush();
		expect([written(), outliving]).toEqual([[1], [true]]);
	});
});
