import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { currentRound } from '#lib/quiz/attempt/attempt.ts';
import { saveAttempt } from '#lib/quiz/attempt/save.ts';
import { Browser, key, kinds, lesson, open, Store, storeWith, type Tab } from '#tests/lessons/kept-tabs.ts';
import {
	inTest,
	make,
	newSession,
	play,
	rightStage,
	skippedLesson,
	straight,
	taken,
	type Move,
} from '#tests/lessons/taken-lesson.ts';
import { attemptKey, lessonKey } from './store-names.ts';

describe('when the answers are deleted', () => {
	const mine = lessonKey('/', lesson.id);
	const done: Move[] = ['begin', ...rightStage, 'answer wrong'];

	/** Two tabs in the midst of the lesson, each of which knows of what the other has. */
	function underWay() {
		const browser = new Browser();
		const [one, other] = browser.openTwo();
		play(one.session, ...done);
		browser.deliverAll();
		play(other.session, 'begin');
		browser.deliverAll();
		return { browser, one, other };
	}
	function expectNothingLeft(...tabs: Tab[]) {
		for (const { session } of tabs) {
			expect(session.view).toMatchObject({ screen: 'opening', open: 3 });
			expect(session.attempt.rounds).toMatchObject([{ records: [], drafts: [] }]);
		}
	}

	test('all that is kept of the lesson goes, and nothing else', () => {
		const browser = new Browser();
		const { kept } = browser.store;
		const others = [
			`${mine}s`,
			`${mine}-two`,
			`${mine}-two mode=test`,
			lessonKey('/school/', lesson.id),
			attemptKey('/school/', lesson.id, inTest),
			lessonKey('/', 'bridge'),
			'theme',
			'',
		];
		for (const name of others) kept.set(name, 'theirs');
		for (const name of [
			mine,
			attemptKey('/', lesson.id, inTest),
			attemptKey('/', lesson.id, { ...straight, count: 5, seed: 3 }),
			`${mine} set aside 2024-02-06T18:00:00.000Z`,
			`${key} set aside 2024-02-06T18:00:00.000Z`,
		])
			kept.set(name, '{"of": "this"}');
		kept.set(key, saveAttempt(taken(done, lesson).attempt));
		const { session } = browser.open();
		session.delete(5);
		expect([...kept].filter(([, text]) => text !== '')).toEqual(others.map((name) => [name, 'theirs']));
		// What stays is that it was done, and how often.
		expect(kept.get(`${mine} deleted 1`)).toBe('');
		session.delete(6);
		expect(kept.get(`${mine} deleted 2`)).toBe('');
		expect(kept.has(`${mine} deleted 1`)).toBe(false);
		expect(session.view).toMatchObject({ screen: 'opening', open: 3 });
		expect(kinds(session)).toEqual([]);
	});

	test.for<[string, Move[]]>([
		['opening', []],
		['answering', ['begin', 'draft']],
		['judged', ['begin', 'answer wrong']],
		['closed', ['begin', 'skip']],
		['results', skippedLesson],
		['reviewing', ['begin', 'answer wrong', 'review']],
	])('at the screen “%s” too, and is not written back, not even when the page is left', ([screen, made]) => {
		const browser = new Browser();
		const tab = browser.open();
		play(tab.session, ...made);
		expect(tab.session.view.screen).toBe(screen);
		tab.session.delete(5);
		tab.hide();
		tab.leave();
		tab.session.review();
		tab.session.closeReview();
		tab.session.notify({ kind: 'resumed' });
		tab.stop();
		expect(browser.store.names).toEqual([]);
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
		browser.deliverAll();
		play(other.session, 'begin', 'next', 'next stage', 'answer right');
		browser.deliverAll();
		const facts: string[] = [];
		for (const { session } of [one, other]) session.on('deleted', ({ type }) => facts.push(type));
		browser.changes.length = 0;
		one.session.delete(5);
		browser.deliverAll();
		expectNothingLeft(one, other);
		expect(facts).toEqual(['deleted', 'deleted']);
		expect(browser.changes.filter((change) => change.startsWith('written'))).toEqual([
			`written ${mine} deleted 1`,
		]);
		expect(browser.store.names).toEqual([]);
	});

	test('a tab that hears of it late leaves alone what was begun since, and takes it up', () => {
		const { browser, one, other } = underWay();
		one.session.delete(5);
		play(one.session, 'begin', 'answer right');
		const begun = one.session.attempt;
		browser.deliverAll();
		expect(currentRound(one.session.attempt).records).toEqual(currentRound(begun).records);
		expect(other.session.view).toMatchObject({ screen: 'opening', open: 2 });
		expect(currentRound(browser.store.attempt).records).toEqual(currentRound(begun).records);
	});

	test('what was written before it and arrives after it does not come back', () => {
		const browser = new Browser();
		const [one, other] = browser.openTwo();
		play(one.session, ...done);
		other.session.delete(5);
		browser.deliverAll();
		expectNothingLeft(one, other);
		expect(browser.store.names).toEqual([]);
	});

	test('what a tab writes in the same moment goes too', () => {
		const { browser, one, other } = underWay();
		one.session.delete(5);
		play(other.session, 'draft');
		expect(browser.store.names).toHaveLength(1);
		browser.deliverAll();
		expectNothingLeft(one, other);
		expect(browser.store.names).toEqual([]);
	});

	test.for<[string, Move[]]>([
		['and nothing was begun since', []],
		['and a new attempt was begun since', ['begin', 'answer right']],
	])('a tab that heard nothing and comes back from memory follows, %s', ([, since]) => {
		const { browser, one, other } = underWay();
		one.session.delete(5);
		play(one.session, ...since);
		const { records } = currentRound(one.session.attempt);
		browser.deliverAll(other, true);
		other.comeBack();
		expect(other.session.view).toMatchObject({ screen: 'opening', open: 3 - records.length });
		play(other.session, 'begin', 'answer right');
		// That answer and what was begun since, and nothing of before.
		expect(currentRound(browser.store.attempt).records).toHaveLength(records.length + 1);
		browser.deliverAll();
		expect(currentRound(one.session.attempt).records).toHaveLength(records.length + 1);
	});

	test('a tab that finds out only as it writes writes nothing back, and follows', () => {
		const { browser, one, other } = underWay();
		one.session.delete(5);
		browser.deliverAll(other, true);
		play(other.session, 'draft');
		expectNothingLeft(other);
		expect(browser.store.names).toEqual([]);
	});

	test('the other tab follows one that deletes too, having heard nothing of what that one has deleted before', () => {
		const { browser, one, other } = underWay();
		for (const seed of [5, 6]) other.session.delete(seed);
		play(other.session, ...done);
		browser.deliverAll(one, true);
		one.session.delete(7);
		browser.deliverAll();
		expectNothingLeft(one, other);
		expect(browser.store.names).toEqual([]);
	});

	test('a tab that takes the lesson in another way follows too', () => {
		const browser = new Browser();
		const testKey = attemptKey('/', lesson.id, inTest);
		const one = browser.open();
		const other = browser.open(newSession(lesson, inTest, 2, 50_000), testKey);
		for (const { session } of [one, other]) play(session, ...done);
		expect([key, testKey].map((of) => browser.store.texts(of).length)).toEqual([1, 1]);
		one.session.delete(5);
		browser.deliverAll();
		expect(browser.store.names).toEqual([]);
		expectNothingLeft(one, other);
	});

	test('a tab in which nothing was kept stays as it is', () => {
		const browser = new Browser();
		const [one, other] = browser.openTwo();
		play(one.session, ...done);
		browser.underway.length = 0;
		const { attempt } = other.session;
		one.session.delete(5);
		browser.deliverAll();
		expect(other.session.attempt).toBe(attempt);
	});

	test('where that is blocked the learner is notified, and the lesson goes on', () => {
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
		expect(kinds(session)).toEqual(['set-aside', 'storage-full']);
		session.delete(5);
		expect(store.names).toEqual([]);
	});

	test('until it is stopped', () => {
		const store = new Store();
		const tab = open(() => store);
		play(tab.session, 'begin');
		tab.stop();
		tab.session.delete(5);
		expect(store.texts()).toHaveLength(1);
	});

	test('whenever tabs delete, answer and hear of it: nothing that was given before stays, once all come to rest', () => {
		const step = fc.oneof(
			{
				weight: 5,
				arbitrary: fc.tuple(
					fc.constantFrom(0, 1),
					fc.constantFrom<Move[]>('begin', 'draft', 'answer right', 'answer wrong', 'next', 'next stage'),
				),
			},
			{ weight: 3, arbitrary: fc.tuple(fc.constantFrom(0, 1), fc.constant('hear' as const)) },
			{ weight: 1, arbitrary: fc.tuple(fc.constantFrom(0, 1), fc.constant('delete' as const)) },
		);
		fc.assert(
			fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
				const browser = new Browser();
				const tabs = [0, 1].map((i) => browser.open(newSession(lesson, straight, i, 1000 + i)));
				for (const [tab, step] of steps) {
					if (step === 'hear') browser.deliver(tabs[tab]);
					else if (step === 'delete') tabs[tab]!.session.delete(5);
					else make(tabs[tab]!.session, step);
				}
				browser.deliverAll();
				tabs[0]!.session.delete(5);
				browser.deliverAll();
				expect(browser.store.names).toEqual([]);
				for (const { session } of tabs) expect(currentRound(session.attempt)).toMatchObject({ records: [] });
			}),
			{ numRuns: 150 },
		);
	});
});
