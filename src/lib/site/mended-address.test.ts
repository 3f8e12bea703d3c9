import { expect, test } from 'vitest';
import { mendedAddress } from './mended-address.ts';

const site = 'https://quiz.example/some/where/';

test.for([
	['a result link', 'results/%23r=d-AbC_9', 'results/#r=d-AbC_9'],
	['one coded twice', 'results/%2523r=dAbC', 'results/#r=dAbC'],
	['one coded three times, its sign of equality too', 'results/%252523r%25253DdAbC', 'results/#r=dAbC'],
	['one whose sign of equality was coded', 'results/%23r%3DdAbC', 'results/#r=dAbC'],
	['one without the slash', 'results%23r=dAbC', 'results/#r=dAbC'],
	['one with what a program hung on', 'results/%23r=dAbC?fbclid=x', 'results/?fbclid=x#r=dAbC'],
	['a paragraph', 'a-lesson/%23p7', 'a-lesson/#p7'],
	['a question', 'a-lesson/%23q-who-spoke', 'a-lesson/#q-who-spoke'],
	['settings', 'a-lesson/%3Fmode=test', 'a-lesson/?mode=test'],
	['settings and a paragraph', 'a-lesson/%3Fmode=test&seed=4%23p7', 'a-lesson/?mode=test&seed=4#p7'],
	['small letters', 'a-lesson/%3fmode=test%23p7', 'a-lesson/?mode=test#p7'],
	['a file', 'packages/a.html%23p7', 'packages/a.html#p7'],
])('%s leads on', ([, written, meant]) => {
	expect(mendedAddress(site + written!)).toBe(site + meant!);
});

test.for([
	'a-lesson/',
	'results/#r=dAbC',
	'a-lesson/?mode=test#p7',
	'a%20b/',
	'100%25/',
	'results/#%23r=x',
	'a/?x=%23',
])('%s is as it was written', (address) => {
	expect(mendedAddress(site + address)).toBeNull();
});

test('it never leads to another host', () => {
	const address = 'https://quiz.example//other.example/%23r=x';
	expect(new URL(mendedAddress(address)!).host).toBe('quiz.example');
});

test.for(['results/%23r=dAbC', 'a/%3Fx=%23p7', 'a/%2523%2523'])(
	'%s is mended once and for all',
	(address) => {
		expect(mendedAddress(mendedAddress(site + address)!)).toBeNull();
	},
);
