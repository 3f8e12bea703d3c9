import { expect, test } from 'vitest';
import { itemLetter } from './item-letter.ts';

test.for([
	[0, 'A'],
	[25, 'Z'],
	[26, 'AA'],
	[51, 'AZ'],
	[52, 'BA'],
	[701, 'ZZ'],
	[702, 'AAA'],
] as const)('the item at place %i has the letter %s', ([place, letter]) => {
	expect(itemLetter(place)).toBe(letter);
});
