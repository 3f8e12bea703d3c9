import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { currentRound } from '#lib/quiz/attempt/attempt.ts';
import { saveAttempt } from '#lib/quiz/attempt/load.ts';
import type { Settings } from '#lib/quiz/settings/settings.ts';
import {
	Browser,
	key,
	kinds,
	lesson,
	Locks,
	open,
	play,
	Store,
	storeWith,
} from '#tests/lessons/kept-tabs.ts';
import { make, newSession, straight, taken, type Move } from '#tests/lessons/taken-lesson.ts';
import { attemptKey, lessonKey } from './keep-attempt.ts';

describe('when the answers are deleted', () => {
	const mine = lessonKey('/', lesson.id);
	const done: Move[] = ['begin', 'answer right', 'next', 'next stage', 'answer wrong'];

	test('all that is kept of the lesson goes, and nothing else', () => {
		const browser = new Browser();
		const { kept } = browser.store;
		const others = [
			`${mine}s`,
			`${mine}-two`,
			`${mine}-two mode=test`,
			lessonKey('/school/', lesson.id),
			attemptKey('/school/', lesson.id, { ...straight, mode: 'test' }),
			lessonKey('/', 'bridge'),
			'theme',
			'',
		];
		for (const name of others) kept.set(name, 'theirs');
		for (const name of [
			mine,
			attemptKey('/', lesson.id, { ...straight, mode: 'test' }),
			attemptKey('/', lesson.id, { ...straight, count: 5, seed: 3 }),
			`${mine} set aside 2024-02-06T18:00:00.000Z`,
			`${key} set aside 2024-02-06T18:00:00.000Z`,
		])
			kept.set(name, '{"of": "this"}');
		kept.set(key, saveAttempt(taken(done, lesson).attempt));
		const { session } = browser.open();
		session.delete(5);
		expect([...kept]).toEqual(others.map((name) => [name, 'theirs']));
		expect(session.view).toMatchObject({ screen: 'opening', open: 3 });
		expect(kinds(session)).toEqual(['resumed']);
	});

	test.for<[string, Move[]]>([
		['opening', []],
		['answering', ['begin', 'draft']],
		['judged', ['begin', 'answer wrong']],
		['closed', ['begin', 'skip']],
		['results', ['begin', ...Array.from({ length: 3 }, (): Move[] => ['skip', 'next stage']).flat()]],
		['reviewing', ['begin', 'answer wrong', 'review']],
	])('at the screen “%s” too, and is not written back, not even when the page is left', ([screen, made]) => {
		for (const locks of [undefined, new Locks()]) {
			const browser = new Browser();
			const tab = browser.open(newSession(lesson), locks);
			play(tab.session, ...made);
			expect(tab.session.view.screen).toBe(screen);
			tab.session.delete(5);
			tab.hide();
			tab.leave();
			for (; locks?.grant(););
			tab.session.review();
			tab.session.closeReview();
			tab.session.notify({ kind: 'resumed' });
			tab.stop();
			expect([...browser.store.kept]).toEqual([]);
		}
	});

	test('a new attempt is kept from when it is begun', () => {
		const browser = new Browser();
		const { session } = browser.open();
		play(session, ...done);
		session.delete(5);
		play(session, 'begin', 'answer wrong');
		expect(browser.store.attempt).toEqual(JSON.parse(saveAttempt(session.attempt)));
		expect(currentRound(browser.store.attempt).records).toHaveLength(1);
	});

	test('the other tab follows, and both come to rest', () => {
		const browser = new Browser();
		const [one, other] = browser.openTwo();
		play(one.session, 'begin', 'answer right');
		browser.tell();
		play(other.session, 'begin', 'next', 'next stage', 'answer right');
		browser.tell();
		const facts: string[] = [];
		for (const { session } of [one, other]) session.on('deleted', ({ type }) => facts.push(type));
		browser.changes.length = 0;
		one.session.delete(5);
		browser.tell();
		for (const { session } of [one, other]) {
			expect(session.view).toMatchObject({ screen: 'opening', open: 3 });
			expect(session.attempt.rounds).toHaveLength(1);
			expect(currentRound(session.attempt)).toMatchObject({ records: [], drafts: [] });
		}
		expect(facts).toEqual(['deleted', 'deleted']);
		expect(browser.changes).toEqual([`removed ${key}`]);
		expect([...browser.store.kept]).toEqual([]);
	});

	test('a tab that hears of it late leaves alone what was begun since, and takes it up', () => {
		const browser = new Browser();
		const [one, other] = browser.openTwo();
		play(one.session, ...done);
		browser.tell();
		play(other.session, 'begin');
		browser.tell();
		one.session.delete(5);
		play(one.session, 'begin', 'answer right');
		const begun = one.session.attempt;
		browser.tell();
		expect(currentRound(one.session.attempt).records).toEqual(currentRound(begun).records);
		expect(other.session.view).toMatchObject({ screen: 'opening', open: 2 });
		expect(currentRound(browser.store.attempt).records).toEqual(currentRound(begun).records);
	});

	test('what was written before it and is told after it does not come back', () => {
		const browser = new Browser();
		const [one, other] = browser.openTwo();
		play(one.session, ...done);
		other.session.delete(5);
		browser.tell();
		for (const { session } of [one, other])
			expect(session.view).toMatchObject({ screen: 'opening', open: 3 });
		expect([...browser.store.kept]).toEqual([]);
	});

	test('what a tab writes in the same moment goes too', () => {
		const browser = new Browser();
		const [one, other] = browser.openTwo();
		play(one.session, ...done);
		browser.tell();
		play(other.session, 'begin');
		browser.tell();
		one.session.delete(5);
		play(other.session, 'draft');
		expect(browser.store.kept.has(key)).toBe(true);
		browser.tell();
		for (const { session } of [one, other]) {
			expect(session.view.screen).toBe('opening');
			expect(currentRound(session.attempt)).toMatchObject({ records: [], drafts: [] });
		}
		expect([...browser.store.kept]).toEqual([]);
	});

	test('a write that waits for its lock is given up, in the other tab too', () => {
		const locks = new Locks();
		const browser = new Browser();
		const tabs = [1, 2].map((seed) => browser.open(newSession(lesson, straight, seed), locks));
		play(tabs[0]!.session, ...done);
		locks.grant();
		browser.tell();
		for (const { session } of tabs) play(session, 'begin', 'draft', 'reveal');
		expect(locks.waiting.length).toBe(2);
		tabs[0]!.session.delete(5);
		browser.tell();
		for (; locks.grant(););
		browser.tell();
		expect([...browser.store.kept]).toEqual([]);
		for (const { session } of tabs) expect(session.view).toMatchObject({ screen: 'opening', open: 3 });
	});

	test('a tab that takes the lesson in another way follows too', () => {
		const browser = new Browser();
		const inTest: Settings = { ...straight, mode: 'test' };
		const testKey = attemptKey('/', lesson.id, inTest);
		const one = browser.open();
		const other = browser.open(newSession(lesson, inTest, 2, 50_000), undefined, testKey);
		for (const { session } of [one, other]) play(session, ...done);
		expect([...browser.store.kept.keys()]).toEqual([key, testKey]);
		one.session.delete(5);
		browser.tell();
		expect([...browser.store.kept]).toEqual([]);
		for (const { session } of [one, other])
			expect(session.view).toMatchObject({ screen: 'opening', open: 3 });
	});

	test('a tab in which nothing was kept stays as it is', () => {
		const browser = new Browser();
		const one = browser.open();
		const other = browser.open(newSession(lesson, straight, 2, 50_000));
		play(one.session, ...done);
		browser.untold.length = 0;
		const { attempt } = other.session;
		one.session.delete(5);
		browser.tell();
		expect(other.session.attempt).toBe(attempt);
	});

	test('where that is blocked it is told, and the lesson goes on', () => {
		const browser = new Browser();
		const { session } = browser.open();
		play(session, ...done);
		browser.store.broken = { get: true, set: true, remove: true };
		session.delete(5);
		expect(session.view).toMatchObject({ screen: 'opening', open: 3 });
		expect(kinds(session)).toEqual(['not-kept']);
		play(session, 'begin', 'answer right');
		expect(session.view.screen).toBe('judged');
	});

	test('where nothing could be taken up, or kept aside, it goes all the same', () => {
		const store = storeWith('{"version":2}');
		store.broken.set = true;
		const { session } = open(() => store);
		play(session, ...done);
		expect(kinds(session)).toEqual(['not-kept']);
		session.delete(5);
		expect([...store.kept]).toEqual([]);
	});

	test('until it is told to stop', () => {
		const store = new Store();
		const tab = open(() => store);
		play(tab.session, 'begin');
		tab.stop();
		tab.session.delete(5);
		expect(store.kept.has(key)).toBe(true);
	});

	test('whenever tabs delete, answer and are told: nothing that was given before stays, once all come to rest', () => {
		const step = fc.oneof(
			{
				weight: 5,
				arbitrary: fc.tuple(
					fc.constantFrom(0, 1),
					fc.constantFrom<Move[]>('begin', 'draft', 'answer right', 'answer wrong', 'next', 'next stage'),
				),
			},
			{ weight: 3, arbitrary: fc.constantFrom('tell', 'grant') },
			{ weight: 1, arbitrary: fc.tuple(fc.constantFrom(0, 1), fc.constant('delete' as const)) },
		);
		fc.assert(
			fc.property(fc.array(step, { maxLength: 30 }), fc.boolean(), (steps, locked) => {
				const browser = new Browser();
				const locks = locked ? new Locks() : undefined;
				const tabs = [0, 1].map((i) => browser.open(newSession(lesson, straight, i, 1000 + i), locks));
				for (const step of steps) {
					if (step === 'tell') browser.tell();
					else if (step === 'grant') locks?.grant();
					else if (step[1] === 'delete') {
						tabs[step[0]]!.session.delete(5);
						browser.tell();
					} else make(tabs[step[0]]!.session, step[1]);
				}
				for (let i = 0; locks?.grant() || browser.untold.length > 0; i++) {
					expect(i).toBeLessThan(50);
					browser.tell();
				}
				tabs[0]!.session.delete(5);
				browser.tell();
				for (; locks?.grant();) browser.tell();
				expect([...browser.store.kept]).toEqual([]);
				for (const { session } of tabs) expect(currentRound(session.attempt)).toMatchObject({ records: [] });
			}),
			{ numRuns: 150 },
		);
	});
});
