import { describe, expect, test } from 'vitest';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import type { Claim } from './facts.ts';
import { walkCards } from './walk-cards.ts';

const lesson = sampleLesson();
const voiced = (...of: string[]) => ({ ...lesson.claims[0]!, id: of.join('-'), voices: of });
const steps = (claims: Claim[]) =>
	walkCards({ ...lesson, claims }, 'voices').map((card) =>
		card.kind === 'voice' ? [card.voice.id, ...card.claims.map(({ id }) => id)] : [],
	);

test('the events come one by one, in the lesson’s order', () => {
	expect(walkCards(lesson, 'events')).toEqual(lesson.events.map((event) => ({ kind: 'event', event })));
});

describe('the voices come in the lesson’s order, each with all that it claims', () => {
	test.for<[string, Claim[], string[][]]>([
		[
			'several claims of one voice',
			[voiced('brandt'), voiced('alder'), voiced('brandt', 'traders')],
			[
				['brandt', 'brandt', 'brandt-traders'],
				['alder', 'alder'],
				['traders', 'brandt-traders'],
			],
		],
		[
			'claims in another order than the voices',
			[voiced('traders'), voiced('insiders')],
			[
				['insiders', 'insiders'],
				['traders', 'traders'],
			],
		],
		['a voice that claims nothing does not come', [voiced('alder')], [['alder', 'alder']]],
		['nor does what only passes on', [{ ...voiced('alder'), via: ['harbour-post'] }], [['alder', 'alder']]],
		['no claims, no walk', [], []],
	])('%s', ([, claims, expected]) => {
		expect(steps(claims)).toEqual(expected);
	});
});

test('there is no walk through reading, and none through no events', () => {
	expect(walkCards(lesson, 'reading')).toEqual([]);
	expect(walkCards({ ...lesson, events: [] }, 'events')).toEqual([]);
});
