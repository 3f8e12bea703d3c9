import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { bases, forces, type Claim, type Voice, type VoiceKind } from '#lib/lesson/facts.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import { plainText } from '#lib/lesson/plain-text.ts';
import { outside, overlaps, type Box } from '#tests/lessons/boxes.ts';
import { crowdedLesson } from '#tests/lessons/crowded-lesson.ts';
import { realLesson } from '#tests/lessons/real-lesson.ts';
import { paragraphsOf } from '#lib/lesson/cited-paragraphs.ts';
import type { VoicesDrawing } from './voices-drawing.ts';
import { voicesLayout } from './voices-layout.ts';

const widths = [272, 320, 390, 432, 640, 690, 820, 1180, 2560];

const lay = (claims: readonly Claim[], voices: readonly Voice[], width: number) =>
	voicesLayout(
		claims,
		voices,
		({ says, force, evidence }) => ({
			text: plainText(says),
			note: force,
			paragraphs: paragraphsOf(evidence),
		}),
		width,
	);

/** Where the path data of a line begin and end. */
function endsOf(path: string): [{ x: number; y: number }, { x: number; y: number }] {
	const numbers = [...path.matchAll(/-?[\d.]+/g)].map(([n]) => Number(n));
	const level = /H(-?[\d.]+)$/.exec(path);
	const from = { x: numbers[0]!, y: numbers[1]! };
	if (!level) return [from, { x: from.x, y: numbers.at(-1)! }];
	const before = path.slice(0, level.index).match(/-?[\d.]+/g)!;
	return [from, { x: Number(level[1]), y: Number(before.at(-1)) }];
}

function faultsOf({ pieces, width }: VoicesDrawing): string[] {
	return pieces.flatMap(({ parts, links, height }) => {
		const boxes = parts.map(({ key, box }): [string, Box] => [key, box]);
		const lines = links.map(({ key, path }): [string, Box] => {
			const [from, to] = endsOf(path);
			const [x, y] = [Math.min(from.x, to.x), Math.min(from.y, to.y)];
			return [`line ${key}`, { x, y, width: Math.abs(from.x - to.x), height: Math.abs(from.y - to.y) }];
		});
		return [...overlaps(boxes), ...outside([...boxes, ...lines], width, height)];
	});
}

const claimsOf = ({ pieces }: VoicesDrawing) =>
	pieces.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'claim' ? [part.claim.id] : [])));

let real: Lesson;
let small: Lesson;
const crowded = crowdedLesson();

beforeAll(async () => {
	real = await realLesson('content', 'us-ukraine-intelligence');
	small = await realLesson('tests/lessons/small', 'harbour-bridge');
});

describe.each(widths)('at %i pixels', (width) => {
	test.each([
		['the real lesson', () => real],
		['chains of two, and a claim of two voices', () => small],
		['sixty claims', () => crowded],
	])('%s: every claim is drawn once, none covers another, nothing reaches beyond', (_, lesson) => {
		const { claims, voices } = lesson();
		const drawing = lay(claims, voices, width);
		expect(claimsOf(drawing).toSorted()).toEqual(claims.map(({ id }) => id).toSorted());
		expect(faultsOf(drawing)).toEqual([]);
	});
});

describe.each([432, 1180])('the paths at %i pixels', (width) => {
	test('each claim is reached from each of its voices through its channels, nearest the voice first', () => {
		for (const { claims, voices } of [real, small, crowded]) {
			for (const { parts, links } of lay(claims, voices, width).pieces) {
				for (const part of parts) {
					if (part.kind !== 'claim') continue;
					// Back along the lines, from frame to frame.
					const back = (at: { x: number; y: number }): string[][] => {
						const from = links
							.map(({ path }) => endsOf(path))
							.filter(([, to]) => Math.hypot(to.x - at.x, to.y - at.y) < 1);
						return from.flatMap(([start]) => {
							const frame = parts.find(
								(other) =>
									other.kind === 'node' &&
									start.x >= other.box.x - 1 &&
									start.x <= other.box.x + other.box.width + 1 &&
									start.y >= other.box.y - 1 &&
									start.y <= other.box.y + other.box.height + 1,
							);
							if (frame?.kind !== 'node') throw new Error(`A line to ${part.claim.id} begins nowhere.`);
							if (!frame.channel) return [[frame.voice.id]];
							const { x, y, height } = frame.box;
							return back({ x, y: y + height / 2 }).map((way) => [...way, frame.voice.id]);
						});
					};
					const ways = back(part.end).map((way) => way.join(' > '));
					const voicesOf =
						width < 640
							? [part.claim.voices.toSorted((a, b) => indexOf(voices, b) - indexOf(voices, a))[0]!]
							: part.claim.voices;
					expect(ways.toSorted()).toEqual(
						voicesOf.map((id) => [id, ...part.claim.via].join(' > ')).toSorted(),
					);
				}
			}
		}
	});

	test('a line is hedged where all that it leads to is', () => {
		const { pieces } = lay(real.claims, real.voices, width);
		const hedged = (voice: string) =>
			pieces
				.find(({ parts }) => parts.some((part) => part.kind === 'node' && part.voice.id === voice))!
				.links.map(({ hedged }) => hedged);
		expect(new Set(hedged('waltz'))).toEqual(new Set([true]));
		expect(new Set(hedged('report'))).toEqual(new Set([true, false]));
		expect(new Set(hedged('trump'))).toEqual(new Set([false]));
	});

	test('what the article says in its own voice has lines of its own look', () => {
		const { pieces } = lay(real.claims, real.voices, width);
		const own = pieces.filter(({ links }) => links.some(({ own }) => own));
		expect(
			own.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'node' ? [part.voice.kind] : []))),
		).toEqual(['article']);
	});
});

const indexOf = (voices: readonly Voice[], id: string) => voices.findIndex((voice) => voice.id === id);

test('the claims of a voice stand together', () => {
	for (const width of [432, 1180]) {
		const alone = claimsOf(lay(crowded.claims, crowded.voices, width)).map((id) =>
			crowded.claims.find((claim) => claim.id === id)!.voices.join(' '),
		);
		expect(alone.filter((voice, i) => voice !== alone[i - 1])).toHaveLength(new Set(alone).size);
	}
});

test('upright in a card, in columns in a panel, upright again where chains leave what is said no room', () => {
	const upright = (claims: Claim[], width: number) => lay(claims, small.voices, width).upright;
	expect([432, 820].map((width) => upright(small.claims, width))).toEqual([true, false]);
	const long = small.claims.map((claim) => ({ ...claim, via: ['letter', 'harbour-post', 'harbour-radio'] }));
	expect(upright(long, 700)).toBe(true);
});

const kinds: VoiceKind[] = ['person', 'institution', 'unnamed', 'article'];
const anyVoices: Voice[] = Array.from({ length: 10 }, (_, i) => ({
	id: `v${i}`,
	name: 'Name '.repeat(1 + (i % 4)).trim() + (i === 3 ? 'x'.repeat(40) : ''),
	...(i % 3 !== 0 && { role: 'role of the voice '.repeat(i % 5).trim() }),
	kind: i < 6 ? kinds[i % 4]! : 'channel',
}));
const anyClaims: fc.Arbitrary<Claim[]> = fc
	.array(
		fc.record({
			voices: fc.uniqueArray(fc.constantFrom('v0', 'v1', 'v2', 'v3', 'v4', 'v5'), {
				minLength: 1,
				maxLength: 3,
			}),
			via: fc.uniqueArray(fc.constantFrom('v0', 'v6', 'v7', 'v8', 'v9'), { maxLength: 3 }),
			basis: fc.constantFrom(...bases),
			force: fc.constantFrom(...forces),
			words: fc.integer({ min: 1, max: 24 }),
			links: fc.integer({ min: 0, max: 6 }),
		}),
		{ maxLength: 60 },
	)
	.map((drafts) =>
		drafts.map(({ words, links, ...draft }, i) => ({
			...draft,
			id: `c${i}`,
			says: 'words '.repeat(words).trim(),
			evidence: Array.from({ length: links }, (_, n) => ({
				paragraph: `p${n + 7}` as const,
				start: 0,
				end: 1,
			})),
		})),
	);

test('whatever the claims and the width, none covers another and nothing reaches beyond the drawing', () => {
	fc.assert(
		fc.property(anyClaims, fc.integer({ min: 240, max: 2600 }), (claims, width) => {
			const drawing = lay(claims, anyVoices, width);
			expect(faultsOf(drawing)).toEqual([]);
			expect(claimsOf(drawing)).toHaveLength(claims.length);
		}),
		{ numRuns: 200 },
	);
});
