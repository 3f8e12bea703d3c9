import { expect, test } from 'vitest';
import { drawCard, type Card } from './draw-card.ts';

const card: Card = {
	name: 'Pilcrow',
	title: 'A bridge & its price',
	instead: 'The news, read closely',
	line: '6 paragraphs · 8 questions',
};
const instead = { ...card, title: card.instead };

/** Width and height (PNG, 11.2.2). */
const sizeOf = (png: Uint8Array) => {
	const view = new DataView(png.buffer);
	return [view.getUint32(16), view.getUint32(20)];
};

test('it is a PNG of 1200 × 630, the same for the same words and another for others', async () => {
	const drawn = await drawCard(card);
	expect([...drawn.slice(0, 8)]).toEqual([0x89, ...Buffer.from('PNG\r\n\x1a\n')]);
	expect(sizeOf(drawn)).toEqual([1200, 630]);
	expect(await drawCard(card)).toEqual(drawn);
	expect(await drawCard({ ...card, title: 'A bridge and its price' })).not.toEqual(drawn);
	expect(await drawCard({ ...card, line: '6 paragraphs · 9 questions' })).not.toEqual(drawn);
});

test.for([
	['Polish', 'Most dla Northhaven: źle czy dobrze?'],
	['Greek', 'Μια γέφυρα'],
	['Ukrainian', 'Міст для «Нортгейвена»'],
	['Vietnamese', 'Một cây cầu'],
])('a title in %s is set', async ([, title]) => {
	expect(await drawCard({ ...card, title: title! })).not.toEqual(await drawCard(instead));
});

test.for([
	['in letters that the typeface lacks', 'جسر جديد'],
	['one of whose letters it lacks', 'A bridge, 橋'],
	['too long to be set', 'A very long title indeed, '.repeat(12)],
	['with a word wider than the picture', 'Pneumonoultramicroscopicsilicovolcanoconiosis'.repeat(2)],
])('a title %s gives way to another line', async ([, title]) => {
	expect(await drawCard({ ...card, title: title! })).toEqual(await drawCard(instead));
});
