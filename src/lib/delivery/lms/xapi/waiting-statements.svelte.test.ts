import type { Statement } from '@xapi/xapi';
import { expect, test, vi } from 'vitest';
import { openWaitingStore, type WaitingKey } from './waiting-statements.ts';

const statement = (id: string): Statement => ({
	id,
	actor: { mbox: 'mailto:a@b.example' },
	verb: { id: 'urn:v' },
	object: { id: 'urn:x' },
});
const waiting = (queue: string, order: number, id: string) => ({
	key: [queue, order, id] as WaitingKey,
	statement: statement(id),
});

test('statements come back in the order in which they were put in, each queue by itself, until they are removed', async () => {
	const store = await openWaitingStore();
	await store.put(waiting('one', 10, 'b'));
	await store.put(waiting('one', 9, 'a'));
	await store.put(waiting('one', 11, 'c'));
	await store.put(waiting('one more', 1, 'd'));
	// As a later visit finds it.
	const later = await openWaitingStore();
	expect((await later.read('one')).map(({ statement }) => statement.id)).toEqual(['a', 'b', 'c']);
	await later.remove([['one', 10, 'b']]);
	expect((await store.keys('one')).map(([, , id]) => id)).toEqual(['a', 'c']);
	await store.setAside(waiting('one', 9, 'a'), '400');
	expect(await later.read('one')).toEqual([waiting('one', 11, 'c')]);
	expect(await later.read('one more')).toHaveLength(1);
});

test('where the browser keeps nothing, they wait in memory', async () => {
	const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
		throw new DOMException('blocked', 'SecurityError');
	});
	const store = await openWaitingStore();
	await store.put(waiting('memory', 1, 'a'));
	expect(await store.read('memory')).toEqual([waiting('memory', 1, 'a')]);
	open.mockRestore();
	expect(await (await openWaitingStore()).read('memory')).toEqual([]);
});
