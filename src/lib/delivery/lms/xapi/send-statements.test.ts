import type { Statement } from '@xapi/xapi';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Lrs, type LrsAnswer } from './lrs.ts';
import { sendStatements } from './send-statements.ts';
import { memoryStore, type WaitingStore } from './waiting-statements.ts';

const reported = vi.fn((error: Error) => error.message);
beforeEach(() => {
	vi.useFakeTimers();
	vi.stubGlobal('reportError', reported);
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

const statement = (id: string): Statement => ({
	id,
	actor: { mbox: 'mailto:a@b.example' },
	verb: { id: `urn:${id}` },
	object: { id: 'urn:x' },
});

/** A record store in memory, which answers as `answer` says. */
class Store extends Lrs {
	readonly requests: string[][] = [];
	readonly taken: string[] = [];
	answer: (ids: string[]) => Partial<LrsAnswer> = () => ({});
	outlives = 0;

	override async send(statements: readonly Statement[], { keepalive = false } = {}): Promise<LrsAnswer> {
		const ids = statements.map(({ id }) => id!);
		this.requests.push(ids);
		if (keepalive) this.outlives++;
		const answer = { status: 200, text: '', etag: null, retryAfter: 0, ...this.answer(ids) };
		if (answer.status === 200) this.taken.push(...ids);
		return Promise.resolve(answer);
	}
}

function start(
	store: WaitingStore = memoryStore(),
	lrs = new Store({ endpoint: 'https://lrs.example/', authorization: 'x' }),
) {
	const told: string[] = [];
	const authorise = vi.fn(() => Promise.resolve(false));
	const page = new EventTarget() as unknown as Window;
	const aside: string[] = [];
	const sending = sendStatements({
		lrs,
		queue: 'q',
		store: Promise.resolve(store),
		authorise,
		tell: (standing) => told.push(standing),
		setAside: ({ id }) => aside.push(id!),
		window: page,
		locks: undefined,
	});
	return { lrs, store, told, authorise, page, aside, sending };
}

const pass = (milliseconds = 0) => vi.advanceTimersByTimeAsync(milliseconds);

test('statements are sent in their order, and each is kept until it was taken', async () => {
	const { lrs, store, sending, told } = start();
	const put = vi.spyOn(store, 'put');
	lrs.answer = () => {
		expect(put).toHaveBeenCalled();
		return {};
	};
	sending.add(statement('a'));
	await pass();
	for (const id of 'bcd') sending.add(statement(id));
	await pass();
	expect(lrs.taken).toEqual([...'abcd']);
	expect(await store.read('q')).toEqual([]);
	expect(told.at(-1)).toBe('reporting');
});

test.for([0, 408, 429, 500, 503, 404])(
	'after the answer %s it waits, ever longer, tells the learner after a while, and takes that back when it goes again',
	async (status) => {
		const { lrs, sending, told } = start();
		lrs.answer = () => ({ status });
		sending.add(statement('a'));
		await pass();
		expect([lrs.requests.length, told.at(-1)]).toEqual([1, 'waiting']);
		await pass(999);
		expect(lrs.requests).toHaveLength(1);
		await pass(1);
		expect(lrs.requests).toHaveLength(2);
		await pass(2000);
		expect([lrs.requests.length, told.at(-1)]).toEqual([3, 'lost']);
		lrs.answer = () => ({});
		await pass(4000);
		expect([lrs.taken, told.at(-1)]).toEqual([['a'], 'reporting']);
	},
);

test('a store that says when it may be asked again is left alone until then, unless the device was offline', async () => {
	const { lrs, sending, page } = start();
	lrs.answer = () => ({ status: 429, retryAfter: 30_000 });
	sending.add(statement('a'));
	await pass(29_999);
	expect(lrs.requests).toHaveLength(1);
	await pass(1);
	expect(lrs.requests).toHaveLength(2);
	lrs.answer = () => ({});
	page.dispatchEvent(new Event('online'));
	await pass();
	expect(lrs.taken).toEqual(['a']);
});

describe('what the store will never take', () => {
	test.for([400, 413])('is set aside after a %s, alone, and holds up none of the rest', async (status) => {
		const { lrs, sending, aside, store } = start();
		lrs.answer = (ids) => (ids.includes('bad') ? { status, text: 'no verb' } : {});
		for (const id of ['a', 'bad', 'b', 'c']) sending.add(statement(id));
		await pass();
		expect(lrs.taken).toEqual(['a', 'b', 'c']);
		expect(aside).toEqual(['bad']);
		expect(await store.read('q')).toEqual([]);
		expect(reported).toHaveLastReturnedWith(expect.stringContaining(`${status} no verb`));
		sending.add(statement('d'));
		sending.add(statement('e'));
		await pass();
		expect(lrs.requests.at(-1)).toEqual(['d', 'e']);
	});
	test('is not what it has already: that counts as taken', async () => {
		const { lrs, sending, aside } = start();
		lrs.answer = (ids) => (ids.includes('b') ? { status: 409 } : {});
		for (const id of 'abc') sending.add(statement(id));
		await pass();
		expect([lrs.taken, aside]).toEqual([['a', 'c'], []]);
	});
});

describe('a token that does not serve', () => {
	test('is asked for anew, and sending goes on with that', async () => {
		const { lrs, sending, authorise, told } = start();
		lrs.answer = () => ({ status: 401 });
		authorise.mockImplementation(() => {
			lrs.answer = () => ({});
			return Promise.resolve(true);
		});
		sending.add(statement('a'));
		await pass();
		expect([lrs.taken, authorise.mock.calls.length, told.at(-1)]).toEqual([['a'], 1, 'reporting']);
	});
	test('is told where there is no other, and whoever hands out the same again is not asked for ever', async () => {
		const { lrs, sending, authorise, told } = start();
		lrs.answer = () => ({ status: 401 });
		authorise.mockResolvedValue(true);
		sending.add(statement('a'));
		await pass();
		expect([authorise.mock.calls.length, told.at(-1)]).toEqual([2, 'refused']);
	});
	test('handed over later it is used', async () => {
		const { lrs, sending, told } = start();
		lrs.answer = () => ({ status: 401 });
		sending.add(statement('a'));
		await pass();
		expect(told.at(-1)).toBe('refused');
		lrs.answer = () => ({});
		sending.authorised();
		await pass();
		expect([lrs.taken, told.at(-1)]).toEqual([['a'], 'reporting']);
	});
});

describe('what was left', () => {
	test('is sent by the next visit, before its own, once', async () => {
		const store = memoryStore();
		const first = start(store);
		first.lrs.answer = () => ({ status: 503 });
		first.sending.add(statement('a'));
		first.sending.add(statement('b'));
		await pass();
		first.sending.stop();
		const second = start(store);
		second.sending.add(statement('b'));
		second.sending.add(statement('c'));
		await pass();
		expect(second.lrs.taken).toEqual(['a', 'b', 'c']);
		expect(await store.read('q')).toEqual([]);
	});
	test('by another tab that has sent it meanwhile is not sent again', async () => {
		const store = memoryStore();
		const first = start(store);
		first.lrs.answer = () => ({ status: 503 });
		first.sending.add(statement('a'));
		await pass();
		const second = start(store);
		await pass();
		expect(second.lrs.taken).toEqual(['a']);
		first.lrs.answer = () => ({});
		await pass(5000);
		expect(first.lrs.requests).toEqual([['a']]);
		expect(first.told.at(-1)).toBe('reporting');
	});
	test('for a session that is over is set aside where the new token does not serve for it', async () => {
		const store = memoryStore();
		await store.put({ key: ['q', 1, 'old'], statement: statement('old') });
		const { lrs, sending, aside } = start(store);
		lrs.answer = (ids) => (ids.includes('old') ? { status: 403 } : {});
		sending.add(statement('new'));
		await pass();
		expect([lrs.taken, aside]).toEqual([['new'], ['old']]);
	});
});

test('a page that is left sends all that waits by requests that outlive it, and nothing can be added after the last', async () => {
	const { lrs, sending } = start();
	lrs.answer = () => ({ status: 0 });
	sending.add(statement('a'));
	await pass();
	lrs.answer = () => ({});
	sending.end(statement('last'));
	sending.rush();
	sending.add(statement('b'));
	await pass(5000);
	expect([lrs.taken, lrs.outlives]).toEqual([['a', 'last'], 1]);
});

test('a page that is left with more than may outlive it sends the newest', async () => {
	const { lrs, sending } = start();
	lrs.answer = () => ({ status: 0 });
	const long = (id: string) => ({ ...statement(id), verb: { id: `urn:${'x'.repeat(25_000)}` } });
	for (const id of 'abcd') sending.add(long(id));
	await pass();
	sending.rush();
	expect(lrs.requests.at(-1)).toEqual(['c', 'd']);
});

test('where nothing can be kept, statements wait in the page', async () => {
	const broken: WaitingStore = {
		read: () => Promise.reject(new Error('blocked')),
		keys: () => Promise.reject(new Error('blocked')),
		put: () => Promise.reject(new Error('blocked')),
		remove: () => Promise.reject(new Error('blocked')),
		setAside: () => Promise.reject(new Error('blocked')),
	};
	const { lrs, sending, told } = start(broken);
	lrs.answer = () => ({ status: 503 });
	sending.add(statement('a'));
	await pass();
	lrs.answer = () => ({});
	await pass(1000);
	expect([lrs.taken, told.at(-1)]).toEqual([['a'], 'reporting']);
});

test('settles when all is taken, or when nobody should wait any longer', async () => {
	const { lrs, sending } = start();
	lrs.answer = () => ({ status: 503 });
	sending.add(statement('a'));
	const given = vi.fn();
	void sending.settle(500).then(given);
	await pass(499);
	expect(given).not.toHaveBeenCalled();
	await pass(1);
	expect(given).toHaveBeenCalled();
	lrs.answer = () => ({});
	const done = vi.fn();
	void sending.settle(60_000).then(done);
	await pass(1000);
	expect(done).toHaveBeenCalled();
});
