import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { loadBenchLesson } from '#tests/bench/bench-lesson.ts';
import { floorPage } from '#tests/bench/floor/floor-page.ts';
import { median } from '#tests/bench/median.ts';
import { readPeers } from '#tests/bench/peers.ts';

describe('the lesson of the bench', async () => {
	const { lesson, questions } = await loadBenchLesson();

	test('has five questions, all of one stage: no screen comes between them', () => {
		expect(questions).toHaveLength(5);
		expect(new Set(lesson.questions.map(({ stage }) => stage)).size).toBe(1);
	});

	test('can be answered by the text of a choice, which is no part of another', () => {
		const texts = questions.flatMap(({ choices }) => choices);
		expect(texts.filter((text) => texts.filter((other) => other.includes(text)).length > 1)).toEqual([]);
	});

	test('is asked by the floor in the same words', () => {
		const page = floorPage(lesson, questions, '').replaceAll(/<[^>]*>/g, ' ');
		for (const { prompt, choices, explanation } of questions)
			for (const text of [prompt, ...choices, explanation]) expect(page).toContain(text);
	});
});

test.for([
	[[], null],
	[[3], 3],
	[[10, 9, 1], 9],
	[[4, 10, 1, 2], 3],
] as [number[], number | null][])('the median of %j is %j', ([numbers, middle]) => {
	expect(median(numbers)).toBe(middle);
});

describe('a file of peers', () => {
	const peer = {
		id: 'a',
		name: 'A',
		url: '/',
		choice: 'a',
		selected: 'b',
		check: null,
		feedback: 'c',
		next: 'd',
	};

	function written(peers: unknown): string {
		const folder = mkdtempSync(join(tmpdir(), 'pilcrow-peers-'));
		onTestFinished(() => rmSync(folder, { recursive: true }));
		writeFileSync(join(folder, 'peers.json'), JSON.stringify(peers));
		return folder;
	}

	test('is found in its folder, to which its roots are relative', () => {
		const folder = written([peer, { ...peer, root: 'b' }]);
		const peers = readPeers(folder);
		expect(peers.map(({ root }) => root)).toEqual([folder, join(folder, 'b')]);
		expect(readPeers(join(folder, 'peers.json'))).toEqual(peers);
	});

	test('that lists something else is reported with its place', () => {
		const folder = written([peer, { ...peer, next: undefined }, { ...peer, chioce: 'a' }]);
		expect(() => readPeers(folder)).toThrow(/1\.next: [^]*2\.chioce: /);
	});

	test('that is not there is reported', () => {
		expect(() => readPeers('no/such/peers')).toThrow('There is no no/such/peers.');
	});
});
