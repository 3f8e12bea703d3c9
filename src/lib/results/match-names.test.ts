import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestRoll, matchNames } from './match-names.ts';
import { readNames } from './read-names.ts';

describe('of the list are missing', () => {
	test.for<[string, string[], string[], string[]]>([
		['those who handed in nothing', ['Ida Berg', 'Bo Lund'], ['Bo Lund'], ['Ida Berg']],
		[
			'none by capitals, accents and order',
			['BERG Ida', 'Zoë Łuk', 'Weiß Jörn'],
			['ida berg', 'Zoe Luk', 'Jorn Weiss'],
			[],
		],
		['none by umlauts written out', ['Jürgen Müller'], ['Juergen Mueller'], []],
		['none by an accent of its own', ['Zoe\u0308'], ['Zoë'], []],
		['none who gave their first name', ['Ida Berg', 'Bo Lund'], ['Ida', 'bo'], []],
		['none who gave an initial', ['Ida Berg', 'Ida Holm'], ['Ida B.', 'I. Holm'], []],
		['none who gave more', ['Ida'], ['Ida Maria Berg'], []],
		['not by an initial alone', ['Ida Berg'], ['I. B.'], ['Ida Berg']],
		['not by a part of a word', ['Annabel Berg'], ['Anna'], ['Annabel Berg']],
		['one of two of a name', ['Anna', 'Anna'], ['Anna'], ['Anna']],
		['all where nobody handed in', ['Ida', 'Bo'], [], ['Ida', 'Bo']],
	])('%s', ([, listed, names, missing]) => {
		expect(matchNames(listed, names).missing).toEqual(missing);
	});
});

test('a name that several of the list bear is not guessed at, until the others are known', () => {
	const list = ['Anna Berg', 'Anna Lund'];
	const roll = matchNames(list, ['Anna', 'Cem']);
	expect(roll.missing).toEqual([]);
	expect(roll.unsure).toEqual([{ name: 0, listed: list }]);
	expect(roll.unlisted).toEqual([1]);
	const known = matchNames(list, ['Anna', 'Anna Lund']);
	expect([...known.here]).toEqual([
		[1, 1],
		[0, 0],
	]);
	expect(known.unsure).toEqual([]);
});

test('who handed in twice is on the list', () => {
	expect(matchNames(['Ida Berg'], ['Ida Berg', 'Berg, Ida', 'Ida']).unlisted).toEqual([]);
});

const name = fc.stringMatching(/^[A-Z][a-z]{1,6} [A-Z][a-z]{1,6}$/);
test('each of the list is here, missing or unsure, and each who is here was handed in', () => {
	fc.assert(
		fc.property(fc.array(name), fc.array(fc.oneof(name, fc.string())), (listed, names) => {
			const { here, missing, unsure, unlisted } = matchNames(listed, names);
			const maybe = new Set(unsure.flatMap(({ listed }) => listed));
			for (const [at, one] of listed.entries())
				expect([here.has(at), missing.includes(one) || here.has(at), maybe.has(one)]).toContain(true);
			for (const at of [...here.values(), ...unlisted]) expect(names[at]).toBeDefined();
			expect(matchNames(names, names).missing.filter((one) => /\p{L}|\p{N}/u.test(one))).toEqual([]);
		}),
	);
});

test.for<[string, string, string[], string[]]>([
	['first names two a line', 'Ida, Bo\nCem, Dora', ['Ida', 'Bo', 'Dora'], ['Cem']],
	['surnames first, and first names alone handed in', 'Berg, Ida\nLund, Bo', ['Ida', 'Bo'], []],
	['one surname first', 'Berg, Ida', ['Ida Berg'], []],
	['two names', 'Ida, Bo', ['Ida'], ['Bo']],
])('the list is read as it fits: %s', ([, text, names, missing]) => {
	expect(bestRoll(readNames(text), names).missing).toEqual(missing);
});
