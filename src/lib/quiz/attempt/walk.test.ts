import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Stage } from '#lib/lesson/question.ts';
import { walkCards } from '#lib/lesson/walk-cards.ts';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import { newAttempt, withNewRound, type Attempt } from './attempt.ts';
import { defaultSettings, type Settings } from '#lib/quiz/settings/settings.ts';
import { cardWithin, walkDue, withWalked } from './walk.ts';

const lesson = sampleLesson();
const fresh = newAttempt(lesson, defaultSettings, 1, 0);
const walked = (...through: Stage[]): Attempt => ({ ...fresh, walked: through });

describe('a walk is due once, on its side of the questions, in the first round, where it has steps', () => {
	type Case = [string, Stage | null, Attempt, Partial<Settings>, 'before' | 'after' | null];
	test.for<Case>([
		['as a rule after', 'events', fresh, {}, 'after'],
		['the voices too', 'voices', walked('events'), {}, 'after'],
		['before, where that is set', 'events', fresh, { walk: 'before' }, 'before'],
		['before, in a test', 'events', fresh, { walk: 'before', mode: 'test' }, 'before'],
		['after, in a test', 'events', fresh, { mode: 'test' }, null],
		['after, where the article is hidden', 'events', fresh, { article: 'after' }, 'after'],
		['off', 'events', fresh, { walk: 'off' }, null],
		['off, where the article is hidden', 'events', fresh, { walk: 'off', article: 'after' }, null],
		['walked already', 'events', walked('events'), {}, null],
		['walked already, before', 'voices', walked('events', 'voices'), { walk: 'before' }, null],
		['in a practice round', 'events', withNewRound(fresh, 'all', ['sequence'], 5000), {}, null],
		['reading', 'reading', fresh, {}, null],
		['no stage', null, fresh, {}, null],
	])('%s', ([, stage, attempt, settings, side]) => {
		for (const asked of ['before', 'after'] as const)
			expect(walkDue(lesson, attempt, { ...defaultSettings, ...settings }, stage, asked)).toBe(
				asked === side,
			);
	});
	test('not through events where the lesson has none, nor through voices that claim nothing', () => {
		expect(walkDue(sampleLesson({ events: [] }), fresh, defaultSettings, 'events', 'after')).toBe(false);
		expect(walkDue(sampleLesson({ claims: [] }), fresh, defaultSettings, 'voices', 'after')).toBe(false);
	});
});

test('a step is held within its walk', () => {
	fc.assert(
		fc.property(fc.constantFrom('events', 'voices'), fc.integer({ min: -3, max: 9 }), (stage, card) => {
			const last = walkCards(lesson, stage).length - 1;
			expect(cardWithin(lesson, stage, card)).toBe(Math.min(Math.max(card, 0), last));
		}),
	);
});

test('a walk that is done with is so once', () => {
	const both = withWalked(walked('events'), 'voices');
	expect(both.walked).toEqual(['events', 'voices']);
	expect(withWalked(both, 'voices')).toEqual(both);
});
