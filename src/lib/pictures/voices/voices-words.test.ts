import { beforeAll, describe, expect, test } from 'vitest';
import { enLater } from '#lib/i18n/en-later.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import { crowdedLesson } from '#tests/lessons/crowded-lesson.ts';
import { realLesson } from '#tests/lessons/real-lesson.ts';
import { voicesWords } from './voices-words.ts';

let real: Lesson;
let small: Lesson;

beforeAll(async () => {
	real = await realLesson('content', 'us-ukraine-intelligence');
	small = await realLesson('tests/lessons/small', 'harbour-bridge');
});

describe('a claim’s phrases', () => {
	const table: [string, string, string[]][] = [
		[
			'through no channel that is named, with what is quoted',
			'promise-kept',
			['no channel named', 'on record', 'judged', 'quoted: “a promise kept”'],
		],
		[
			'through two channels, nearest the voice first',
			'half',
			['through A letter to the council, then Harbour Post', 'as a paper’s sources report', 'offered'],
		],
		['hedged', 'tram', ['through Harbour Radio', 'on record', 'hedged: might, could, if']],
	];
	test.each(table)('%s', (_, id, phrases) => {
		const entries = voicesWords(small.claims, small.voices, enLater).flatMap(({ claims }) => claims);
		expect(entries.find(({ claim }) => claim.id === id)!.phrases).toEqual(phrases);
	});
});

test('the words hold every claim once, under its own voices, with its way, ground and force', () => {
	for (const { claims, voices } of [real, small, crowdedLesson()]) {
		const groups = voicesWords(claims, voices, enLater);
		expect(groups.flatMap(({ claims }) => claims.map(({ claim }) => claim.id)).toSorted()).toEqual(
			claims.map(({ id }) => id).toSorted(),
		);
		for (const group of groups) {
			for (const { claim, phrases } of group.claims) {
				expect(group.voices.map(({ id }) => id).toSorted()).toEqual(claim.voices.toSorted());
				const all = phrases.join('; ');
				for (const id of claim.via) expect(all).toContain(voices.find((voice) => voice.id === id)!.name);
				if (claim.via.length === 0) expect(all).toContain('no channel named');
				expect(all).toContain(enLater.pictures.voices.bases[claim.basis]);
				expect(all).toContain(enLater.pictures.voices.forces[claim.force]);
			}
		}
	}
});

test('voices come in the author’s order, each set of voices once', () => {
	const groups = voicesWords(real.claims, real.voices, enLater).map(({ voices }) =>
		voices.map(({ id }) => id).join(' '),
	);
	const speaking = real.voices
		.map(({ id }) => id)
		.filter((id) => real.claims.some(({ voices }) => voices.includes(id)));
	expect(groups).toEqual(speaking);
});
