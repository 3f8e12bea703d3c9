import { expect, test } from 'vitest';
import { packText } from '#lib/delivery/pack-text.ts';
import { writeResult } from '#lib/quiz/scoring/result-code.ts';
import { classResults } from '#tests/lessons/class-results.ts';
import { realLesson } from '#tests/lessons/real-lesson.ts';
import { Collection } from './collection.ts';
import { longestSource, mostResults, takeIn } from './take-in.ts';

const lesson = await realLesson('tests/lessons/small', 'harbour-bridge');
const results = classResults(lesson, 5);
const codes = await Promise.all(results.map((result) => packText(writeResult(result))));
const newer = await packText(
	JSON.stringify([2, 'a later format, of which nothing here knows anything', 'x']),
);
const none = {
	added: 0,
	repeated: 0,
	fuller: 0,
	older: 0,
	damaged: 0,
	newer: 0,
	oversized: 0,
	emptied: 0,
	hidden: 0,
	tooMany: 0,
};
const lists = { twoNames: [], without: [], tooLong: [] };

test('what was pasted and what stands in files is collected, and each code is counted', async () => {
	const collection = new Collection();
	const [a, b, c, d] = codes as [string, string, string, string];
	const taken = await takeIn(collection, [
		{ text: `${a} and https://example.org/results/#r=${b}\n${a}` },
		{ file: 'class.csv', text: `Ada,${c.slice(0, -20)}\nBo,${d}\n${newer}\n#r=d${'A'.repeat(60_000)}` },
		{ file: 'letter.txt', text: 'Dear Ms Berg' },
		{ text: '' },
		{ file: 'film.txt', text: ' '.repeat(longestSource + 1) },
	]);
	expect(taken).toEqual({
		...none,
		...lists,
		added: 3,
		repeated: 1,
		damaged: 1,
		newer: 1,
		oversized: 1,
		without: ['letter.txt', null],
		tooLong: ['film.txt'],
	});
	expect(collection.of(lesson.id, lesson.revision).map(({ code }) => code)).toEqual([a, b, d]);
});

test('an attempt under two names is reported with both', async () => {
	const [result] = results as [(typeof results)[0]];
	const text = await packText(writeResult({ ...result, name: 'Somebody' }));
	expect(await takeIn(new Collection(), [{ text: `${codes[0]} ${text}` }])).toEqual({
		...none,
		...lists,
		added: 1,
		repeated: 1,
		twoNames: [['Ada', 'Somebody']],
	});
});

test('the page has its turn between two batches of codes, and hears how many were read', async () => {
	const heard: number[] = [];
	let turns = 0;
	const other = setInterval(() => turns++);
	// Not deflated: reading these waits for nothing.
	const code = `p${Buffer.from(writeResult(results[0]!)).toString('base64url')}`;
	const text = Array<string>(120).fill(code).join(' ');
	await takeIn(new Collection(), [{ text }], (read) => heard.push(read));
	clearInterval(other);
	expect(heard).toEqual([50, 100]);
	expect(turns).toBeGreaterThanOrEqual(2);
});

test('there is an end to what is kept', async () => {
	const collection = new Collection();
	for (let i = 0; i < mostResults; i++)
		collection.add({ code: `${i}`, result: { ...results[0]!, started: i, items: [] } });
	expect(await takeIn(collection, [{ text: codes.join(' ') }])).toEqual({
		...none,
		...lists,
		tooMany: 5,
	});
});
