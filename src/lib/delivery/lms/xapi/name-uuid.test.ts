import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameUuid, sha1 } from './name-uuid.ts';

test('the digest is that of SHA-1, whatever the length', () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
			expect(Buffer.from(sha1([...bytes])).toString('hex')).toBe(
				createHash('sha1').update(bytes).digest('hex'),
			);
		}),
	);
});

test('a name gives one UUID of version 5, and another name another one', () => {
	const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
	expect(nameUuid('a', 1)).toMatch(uuid);
	expect(nameUuid('a', 1)).toBe(nameUuid('a', 1));
	expect(new Set([nameUuid('a', 1), nameUuid('a1'), nameUuid('a', '1'), nameUuid('1', 'a')]).size).toBe(4);
});
