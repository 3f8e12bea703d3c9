import { afterEach, describe, expect, test, vi } from 'vitest';
import { choice } from '#lib/kinds/choice/sample.ts';
import { verdict } from '#lib/kinds/verdict/sample.ts';
import { currentRound } from '#lib/quiz/attempt/attempt.ts';
import { loadAttempt } from '#lib/quiz/attempt/load.ts';
import { saveAttempt } from '#lib/quiz/attempt/save.ts';
import { Browser, key, kinds, lesson, open, Store, storeWith, type Tab } from '#tests/lessons/kept-tabs.ts';
import { rightAnswer, wrongAnswer } from '#tests/lessons/sample-answers.ts';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import { newSession, play, straight, taken, type Move } from '#tests/lessons/taken-lesson.ts';
import { AttemptStore } from './attempt-store.ts';
import { attemptKey, lessonKey } from './store-names.ts';

const records = ({ session }: Tab) => currentRound(session.attempt).records;
const questions = (tab: Tab) =>
	records(tab)
		.map(({ question }) => question)
		.sort();

afterEach(() => void vi.useRealTimers());

describe('another lesson of the same id', () => {
	const beans = sampleLesson({ revision: 'beans', questions: [{ ...verdict, id: 'beans' }] });
	const theirs = saveAttempt(taken(['begin', 'answer right', 'next', 'next stage'], lesson).attempt);

	test('is not reported as an edit, and its answers stay as they are and come back with it', () => {
		const store = storeWith(theirs);
		const tab = open(() => store, newSession(beans));
		expect(tab.session.view).toMatchObject({ screen: 'opening', open: 1 });
		play(tab.session, 'begin', 'answer right');
		expect(tab.session.notices).toEqual([]);
		expect(store.kept.get(key)).toBe(theirs);
		expect(store.texts()).toHaveLength(2);
		const again = open(() => store);
		expect(again.session.attempt).toEqual(JSON.parse(theirs));
		expect(kinds(again.session)).toEqual(['resumed']);
		// Nor does it take anything from the first.
		play(again.session, 'draft');
		const other = open(() => store, newSession(beans));
		expect(questions(other)).toEqual(['beans']);
		expect(kinds(other.session)).toEqual(['resumed']);
	});
	test('is one that has no question of it: where one is left it is an edit', () => {
		const [kept] = lesson.questions;
		const edited = sampleLesson({ revision: 'second', questions: [kept!, { ...verdict, id: 'beans' }] });
		const { session } = open(() => storeWith(theirs), newSession(edited));
		expect(session.notices).toEqual([{ kind: 'lesson-changed', change: { kept: 1, dropped: 0, added: 1 } }]);
	});
	test('which asks some of its questions only, keeps what was given to the others all the same', () => {
		const some = { ...straight, count: 1 };
		const store = new Store();
		const three = () => open(() => store, newSession(lesson, some));
		const first = three();
		play(first.session, 'begin', 'answer right');
		const given = questions(first);
		play(open(() => store, newSession(beans, some)).session, 'begin', 'answer right');
		expect(questions(three())).toEqual(expect.arrayContaining(given));
	});
});

describe('a file that kept its answers under a name which other files shared', () => {
	const place = '/home/ana/';
	const former = {
		lesson: lessonKey(place, lesson.id),
		attempt: attemptKey(place, lesson.id, straight),
		revision: lesson.revision,
	};
	const inTest = attemptKey(place, lesson.id, { ...straight, mode: 'test' });
	const answered = saveAttempt(taken(['begin', 'answer right'], lesson).attempt);
	const ofAnother = saveAttempt(
		taken(['begin', 'answer right'], sampleLesson({ revision: 'another', questions: [choice] })).attempt,
	);
	const opened = (store: Store) => open(() => store, newSession(lesson), key, former);

	test('goes on with what this revision wrote, and takes it to its own name', () => {
		const store = new Store();
		store.kept.set(former.attempt, answered);
		const tab = opened(store);
		expect(kinds(tab.session)).toEqual(['resumed']);
		expect([...store.kept.keys()]).toEqual([former.attempt]);
		play(tab.session, 'next', 'next stage', 'draft');
		expect(store.kept.has(former.attempt)).toBe(false);
		expect(store.attempt).toEqual(JSON.parse(saveAttempt(tab.session.attempt)));
	});
	test('neither reads, reports, writes over nor deletes what another wrote there', () => {
		const store = new Store();
		for (const name of [former.attempt, inTest]) store.kept.set(name, ofAnother);
		const { session } = opened(store);
		play(session, 'begin', 'answer right');
		session.delete(5);
		expect(session.notices).toEqual([]);
		for (const name of [former.attempt, inTest]) expect(store.kept.get(name)).toBe(ofAnother);
	});
	test('deletes what this revision wrote there, in whatever way it was taken', () => {
		const store = new Store();
		for (const name of [former.attempt, inTest]) store.kept.set(name, answered);
		opened(store).session.delete(5);
		expect(store.names).toEqual([]);
	});
});

describe('the names do not grow in number', () => {
	const [question] = lesson.questions;
	/** A tab at the first question, and how to give a new answer there. */
	const writing = (tab: Tab) => {
		play(tab.session, 'begin');
		let right = false;
		return () => {
			right = !right;
			tab.session.change(right ? rightAnswer(question!) : wrongAnswer(question!, lesson));
		};
	};

	test('with a thousand writes of two tabs: each has one at most, and one is left', () => {
		const browser = new Browser();
		const tabs = browser.openTwo();
		const give = tabs.map(writing);
		for (let i = 0; i < 1000; i++) {
			give[i % 3 === 0 ? 1 : 0]!();
			if (i % 7 === 0) browser.deliverAll();
			expect(browser.store.names.length).toBeLessThanOrEqual(2);
		}
		browser.deliverAll();
		give[0]!();
		expect(browser.store.texts()).toHaveLength(1);
	});
	test('where tabs crash after they have written and before they have removed what was there', () => {
		const store = new Store();
		for (let i = 0; i < 20; i++) {
			const give = writing(open(() => store));
			// One of them is no change.
			give();
			give();
			expect(store.texts()).toHaveLength(1);
			store.broken.remove = true;
			give();
			expect(store.texts().length).toBeGreaterThan(1);
			store.broken = {};
		}
	});
	test('where nothing can be removed, by more than a write and a further try with each change', () => {
		const store = new Store();
		const give = writing(open(() => store));
		give();
		store.broken.remove = true;
		for (let i = 1; i <= 5; i++) {
			give();
			expect(store.set.mock.calls.length).toBeLessThanOrEqual(2 + 2 * i);
		}
	});
});

/** What a tab reads and writes of that store. */
const keptIn = (store: Store) =>
	new AttemptStore(
		() => store,
		{ lesson: lessonKey('/', lesson.id), attempt: key },
		(text) => loadAttempt(text, lesson, straight),
	);

test('what is read before the store fails in the midst is not taken for read', () => {
	const text = saveAttempt(taken(['begin', 'answer right'], lesson).attempt);
	const store = new Store();
	for (const name of [`${key} @0.a`, `${key} @0.b`]) store.kept.set(name, text);
	const kept = keptIn(store);
	vi.spyOn(store, 'getItem')
		.mockReturnValueOnce(text)
		.mockImplementationOnce(() => {
			throw new DOMException('busy', 'UnknownError');
		});
	expect(() => kept.look()).toThrow('busy');
	expect(kept.look().news).toHaveLength(2);
});

test('what an older page writes again under its one name, between a look and a write, is not removed', () => {
	const [first, again, own] = (['begin', 'draft', 'answer right'] as const).map((_, i, all) =>
		saveAttempt(taken(all.slice(0, i + 1), lesson).attempt),
	);
	const store = storeWith(first!);
	const kept = keptIn(store);
	kept.look();
	store.kept.set(key, again!);
	kept.write(own!);
	expect(store.texts().toSorted()).toEqual([again, own].toSorted());
	expect(kept.look().news).toMatchObject([{ attempt: JSON.parse(again!) }]);
});

test('a clock that is set back loses nothing, not even beside what a crash has left', () => {
	vi.useFakeTimers({ toFake: ['Date'], now: 2_000_000_000_000 });
	const store = new Store();
	const first = open(() => store);
	play(first.session, 'begin', 'answer right');
	vi.setSystemTime(1_000_000_000_000);
	store.broken.remove = true;
	const second = open(() => store);
	play(second.session, 'next', 'next stage', 'answer right');
	store.broken = {};
	expect(store.texts().length).toBeGreaterThan(1);
	const third = open(() => store);
	expect(records(third)).toEqual(records(second));
	play(third.session, 'begin', 'draft', 'skip', 'next', 'next stage', 'draft');
	expect(store.texts()).toHaveLength(1);
});

test('where nothing at all can be written, the lesson goes on and its answers can be deleted', () => {
	const store = new Store();
	store.broken.set = true;
	const { session } = open(() => store);
	play(session, 'begin', 'answer right');
	expect(kinds(session)).toEqual(['storage-full']);
	session.delete(5);
	expect(session.view).toMatchObject({ screen: 'opening', open: 3 });
	play(session, 'begin', 'answer right', 'next', 'next stage', 'answer right');
	expect(currentRound(session.attempt).records).toHaveLength(2);
	expect(kinds(session)).toEqual(['storage-full']);
	expect(store.kept.size).toBe(0);
});

test('a deletion that fails half-way is done with the next write', () => {
	const store = new Store();
	const { session } = open(() => store);
	play(session, 'begin', 'answer right');
	store.broken.remove = true;
	session.delete(5);
	expect(kinds(session)).toEqual(['not-kept']);
	store.broken = {};
	play(session, 'begin', 'draft');
	expect(currentRound(store.attempt)).toMatchObject({ records: [], drafts: [expect.anything()] });
	expect(kinds(session)).toEqual([]);
});

describe('where the storage is cleared', () => {
	const done: Move[] = ['begin', 'answer right', 'next', 'next stage'];

	test('nothing is written for it, and the next change writes all that a tab has', () => {
		const browser = new Browser();
		const [one] = browser.openTwo();
		play(one.session, ...done);
		browser.deliverAll();
		browser.clear();
		expect(browser.store.kept.size).toBe(0);
		play(one.session, 'answer right');
		expect(currentRound(browser.store.attempt).records).toHaveLength(2);
	});
	test.for<[string, boolean]>([
		['that heard it', false],
		['that slept', true],
	])(
		'after a deletion, a tab %s takes nothing from one that is opened then, nor that one from it',
		([, sleeps]) => {
			const browser = new Browser();
			const one = browser.open();
			play(one.session, ...done);
			one.session.delete(5);
			one.session.delete(6);
			play(one.session, ...done);
			browser.clear(...(sleeps ? [one] : []));
			const other = browser.open(newSession(lesson, straight, 2, 50_000));
			play(other.session, 'begin', 'skip', 'next stage', 'answer right');
			browser.deliverAll(one, sleeps);
			one.comeBack();
			play(one.session, 'next', 'next stage', 'answer right');
			browser.deliverAll();
			for (const tab of [one, other, browser.open()]) expect(questions(tab)).toHaveLength(3);
		},
	);
	test('a tab that heard it knows of a deletion since, though it slept through that', () => {
		const browser = new Browser();
		const one = browser.open();
		play(one.session, ...done);
		one.session.delete(5);
		play(one.session, ...done);
		browser.clear();
		const other = browser.open(newSession(lesson, straight, 2, 50_000));
		play(other.session, ...done);
		other.session.delete(6);
		browser.deliverAll(one, true);
		one.comeBack();
		expect(one.session.view).toMatchObject({ screen: 'opening', open: 3 });
	});
});
