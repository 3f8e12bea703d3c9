import { constants, deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inflate } from './inflate.ts';

/** Bytes one after another, and how many were taken. */
function source(bytes: Uint8Array) {
	const taken = { count: 0 };
	return { taken, next: () => (taken.count < bytes.length ? bytes[taken.count++]! : -1) };
}

const bytes = fc.oneof(
	fc.uint8Array({ maxLength: 400 }),
	// What repeats itself, near and far.
	fc
		.tuple(fc.uint8Array({ minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 300 }))
		.map(([piece, times]) =>
			Uint8Array.from(
				Array<number[]>(times)
					.fill([...piece])
					.flat(),
			),
		),
	fc.string({ unit: fc.constantFrom(...'[]"1,ferry'), maxLength: 2000 }).map((text) => Buffer.from(text)),
);
const ways = fc.record({
	level: fc.integer({ min: 0, max: 9 }),
	strategy: fc.constantFrom(constants.Z_DEFAULT_STRATEGY, constants.Z_FIXED, constants.Z_HUFFMAN_ONLY),
	memLevel: fc.constantFrom(1, 8),
});

describe('what was deflated', () => {
	test('comes back, and not a byte of what follows is taken', () => {
		fc.assert(
			fc.property(bytes, ways, fc.uint8Array({ maxLength: 9 }), (plain, how, after) => {
				const packed = deflateRawSync(plain, how);
				const { taken, next } = source(Buffer.concat([packed, after]));
				expect(Buffer.compare(inflate(next, 1e6)!, plain)).toBe(0);
				expect(taken.count).toBe(packed.length);
			}),
			{ numRuns: 300 },
		);
	});
	test('and was cut off is nothing', () => {
		fc.assert(
			fc.property(bytes, ways, fc.nat(), (plain, how, at) => {
				const packed = deflateRawSync(plain, how);
				expect(inflate(source(packed.subarray(0, at % packed.length)).next, 1e6)).toBeNull();
			}),
		);
	});
	test('and grows beyond the most is nothing', () => {
		const packed = deflateRawSync('a'.repeat(1000));
		expect(inflate(source(packed).next, 1000)).toHaveLength(1000);
		expect(inflate(source(packed).next, 999)).toBeNull();
	});
	test('and begins otherwise is known for it at once', () => {
		const packed = deflateRawSync(`b${'abcdefgh'.repeat(1000)}`, { level: 0 });
		expect(inflate(source(packed).next, 1e5, 'b'.charCodeAt(0))).toHaveLength(8001);
		const { taken, next } = source(packed);
		expect(inflate(next, 1e5, 'a'.charCodeAt(0))).toBeNull();
		expect(taken.count).toBe(6);
	});
});

test('whatever the bytes, it ends', () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 300 }), (any) => {
			const out = inflate(source(any).next, 1e5);
			expect(out === null || out.length <= 1e5).toBe(true);
		}),
		{ numRuns: 2000 },
	);
});
