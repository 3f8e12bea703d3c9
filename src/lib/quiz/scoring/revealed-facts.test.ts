import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stages, type Stage } from '#lib/lesson/question.ts';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import { anyAttempt, taken, type Move } from '#tests/lessons/taken-lesson.ts';
import { openQuestions } from '#lib/quiz/attempt/queue.ts';
import { revealedFacts } from './revealed-facts.ts';
import { defaultSettings, type Settings } from '#lib/quiz/settings/settings.ts';

const lesson = sampleLesson();
const allOf = (stage: Stage) =>
	(stage === 'events' ? lesson.events : lesson.claims).map(({ id }) => id).sort();

function shown(made: readonly Move[], settings: Partial<Settings>, stage: Stage) {
	const all = { ...defaultSettings, ...settings };
	const facts = revealedFacts(lesson, taken(made, lesson, all).attempt, all, stage);
	return facts === 'all' ? 'all' : [...facts].sort();
}

describe('a picture shows what the learner has been shown', () => {
	const off = { walk: 'off' } as const;
	const before = { walk: 'before' } as const;
	test('nothing at the opening', () => {
		for (const stage of stages) expect(shown([], {}, stage)).toEqual([]);
	});
	test('each step of a walk as it comes, in the order of time', () => {
		const [first, second] = lesson.events.map(({ id }) => id);
		expect(shown(['begin'], before, 'events')).toEqual([first]);
		expect(shown(['begin', 'walk on'], before, 'events')).toEqual([first, second].sort());
		expect(shown(['begin', 'walk on', 'walk back'], before, 'events')).toEqual([first]);
	});
	test('of the voices, all that the voices met so far claim', () => {
		const met = lesson.voices.find(({ id }) => lesson.claims.some(({ voices }) => voices.includes(id)))!;
		const its = lesson.claims.filter(({ voices }) => voices.includes(met.id)).map(({ id }) => id);
		const toVoices: Move[] = ['begin', 'leave walk', 'skip', 'skip', 'next stage'];
		expect(shown(toVoices, before, 'voices')).toEqual(its.sort());
	});
	test('all of a walk that was left or walked through', () => {
		expect(shown(['begin', 'leave walk'], before, 'events')).toBe('all');
		expect(shown(['begin', 'leave walk'], before, 'voices')).toEqual([]);
	});
	test('what a settled question names: the events to be ordered', () => {
		const named = lesson.questions.find(({ kind }) => kind === 'order')!;
		expect(shown(['begin', 'answer right'], off, 'events')).toEqual(
			named.kind === 'order' ? [...named.events].sort() : null,
		);
	});
	test('not what a question names that can still be tried', () => {
		expect(shown(['begin', 'answer wrong'], off, 'events')).toEqual([]);
	});
	test('all, once every question of the stage is settled; not while one is put off', () => {
		const count = lesson.questions.filter(({ stage }) => stage === 'events').length;
		const each = (move: Move): Move[] => Array.from({ length: count }, () => [move, 'next'] as const).flat();
		expect(shown(['begin', ...each('answer right')], off, 'events')).toBe('all');
		expect(shown(['begin', ...each('skip'), 'skip'], off, 'events')).toEqual([]);
	});
	test('in a test nothing of what was answered, for its keys are not shown', () => {
		const made: Move[] = ['begin', 'answer right', 'answer right'];
		expect(shown(made, { ...off, mode: 'test' }, 'events')).toEqual([]);
	});
});

test.for(['practice', 'test'] as const)(
	'in a %s no more than there is, and never all of a stage that was not walked while a question of it is open',
	(mode) => {
		const settings: Settings = { ...defaultSettings, walk: 'off', mode };
		fc.assert(
			fc.property(anyAttempt(lesson, settings), fc.constantFrom(...stages), (attempt, stage) => {
				const facts = revealedFacts(lesson, attempt, settings, stage);
				if (facts !== 'all') return [...facts].every((id) => allOf(stage).includes(id));
				const over = attempt.place.at === 'results' || attempt.round !== 0;
				return over || openQuestions(lesson, attempt, settings, stage).length === 0;
			}),
		);
	},
);
