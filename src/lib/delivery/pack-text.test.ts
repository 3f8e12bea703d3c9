import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { packText, unpackText } from './pack-text.ts';

afterEach(() => vi.unstubAllGlobals());

describe.for([
	['deflated', true, /^d[\w-]+$/],
	['plain, where the browser cannot deflate', false, /^p[\w-]*$/],
] as const)('text is packed %s', ([, able, form]) => {
	test('and comes back as it was', async () => {
		if (!able) vi.stubGlobal('CompressionStream', undefined);
		await fc.assert(
			fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (text) => {
				const packed = await packText(text);
				expect(packed).toMatch(form);
				expect(unpackText(packed)).toBe(text);
			}),
			{ numRuns: 50 },
		);
	});
});

test('what repeats itself gets short', async () => {
	expect((await packText('["choice",["ferry"]],'.repeat(40))).length).toBeLessThan(80);
});

test.for<[string, string]>([
	['nothing', ''],
	['no known form', 'xW10'],
	['only the form', 'd'],
	['signs that base64url has not', 'p§'],
	['not deflated', 'dW10'],
	['not UTF-8', 'p_w'],
])('what was not packed is told to be nothing: %s', async ([, packed]) => {
	expect(unpackText(packed!)).toBeNull();
});

test('a cut-off code is nothing', async () => {
	const packed = await packText('The bridge was closed on a Monday, after an inspector.');
	expect(unpackText(packed.slice(0, -8))).toBeNull();
});

test('what would grow to fill the memory is not unpacked', async () => {
	expect(unpackText(`p${'A'.repeat(50_000)}`)).toBeNull();
	expect(unpackText(`p${'A'.repeat(40_000)}`)).toHaveLength(30_000);
});

test('what is short and would grow to fill the memory is not unpacked', async () => {
	const bytes = deflateRawSync('a'.repeat(20_000_000));
	const packed = `d${bytes.toString('base64url')}`;
	expect(packed.length).toBeLessThan(50_000);
	expect(unpackText(packed)).toBeNull();
	expect(unpackText(`d${deflateRawSync('a'.repeat(300_000)).toString('base64url')}`)).toHaveLength(300_000);
});
