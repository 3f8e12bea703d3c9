import { expect, test } from 'vitest';
import { readNames } from './read-names.ts';

test.for<[string, string, string[]]>([
	['one a line', 'Ida Berg\r\n\nBo Lund\n', ['Ida Berg', 'Bo Lund']],
	['by commas', 'Ida, Bo, Cem', ['Ida', 'Bo', 'Cem']],
	['by semicolons', 'Ida Berg; Bo Lund;', ['Ida Berg', 'Bo Lund']],
	['by tabs', 'Ida\tBo\tCem', ['Ida', 'Bo', 'Cem']],
	['surname first', 'Berg, Ida\nLund, Bo', ['Ida Berg', 'Bo Lund']],
	['surname first, by semicolons', 'Berg, Ida; Lund, Bo', ['Ida Berg', 'Bo Lund']],
	['lines of which one alone has a comma', 'Berg, Ida\nBo Lund', ['Ida Berg', 'Bo Lund']],
	[
		'a table with a head',
		'No\tSurname\tFirst name\tClass\n1\tBerg\tIda\t7b\n2\tvan Laar\tBo\t7b',
		['Ida Berg', 'Bo van Laar'],
	],
	['a table in quotation marks', '"Berg";"Ida"\n"Lund";"Bo"', ['Ida Berg', 'Bo Lund']],
	['numbered', '1. Ida Berg\n2) Bo Lund\n• Cem', ['Ida Berg', 'Bo Lund', 'Cem']],
	['with addresses', 'Ida Berg <ida@example.org>; bo@example.org Bo Lund', ['Ida Berg', 'Bo Lund']],
	['with more and fewer a line', 'Ida, Bo, Cem\nDora, Emil', ['Ida', 'Bo', 'Cem', 'Dora', 'Emil']],
	['two of one name', 'Anna\nAnna', ['Anna', 'Anna']],
	['nothing', ' \n;\t,', []],
])('%s', ([, text, names]) => {
	expect(readNames(text)[0]).toEqual(names);
});

test('a list can be meant otherwise', () => {
	expect(readNames('Ida, Bo\nCem, Dora')).toEqual(
		expect.arrayContaining([
			['Bo Ida', 'Dora Cem'],
			['Ida', 'Bo', 'Cem', 'Dora'],
		]),
	);
});
