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
] as const)('the item at position %i has the letter %s', ([position, letter]) => {
	expect(itemLetter(position)).toBe(letter);
});
