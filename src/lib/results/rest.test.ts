import { expect, test } from 'vitest';
import { makeRest } from './rest.ts';

test('work goes on for its stretch, then the page has its turn, and the stretch begins anew', async () => {
	let time = 0;
	let turns = 0;
	const wait = () => {
		turns++;
		time += 10;
		return Promise.resolve();
	};
	const rest = makeRest(25, () => time, wait);
	for (let step = 0; step < 100; step++) {
		time += 1;
		await rest();
	}
	expect(turns).toBe(4);
	expect(time).toBe(140);
});

test('the page’s turn is a task of its own', async () => {
	let turn = false;
	setImmediate(() => (turn = true));
	const rest = makeRest(0);
	for (let step = 0; step < 50 && !turn; step++) await rest();
	expect(turn).toBe(true);
});
