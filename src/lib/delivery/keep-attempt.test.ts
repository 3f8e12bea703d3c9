import { describe, expect, test, vi } from 'vitest';
import { currentRound } from '#lib/quiz/attempt/attempt.ts';
import { loadAttempt } from '#lib/quiz/attempt/load.ts';
import { mergeAttempts, mergeWork } from '#lib/quiz/attempt/merge.ts';
import { saveAttempt } from '#lib/quiz/attempt/save.ts';
import { recordOf } from '#lib/quiz/attempt/record.ts';
import type { Settings } from '#lib/quiz/settings/settings.ts';
import { Browser, key, kinds, lesson, open, Store, storeAfter, storeWith } from '#tests/lessons/kept-tabs.ts';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import type { AttemptReader } from './keep-attempt.ts';
import { verdict } from '#lib/kinds/verdict/sample.ts';
import { make, newSession, play, straight, taken, type Move } from '#tests/lessons/taken-lesson.ts';

/** What reads attempts, as it comes later: `arrive` brings it. */
function laterReader() {
	let parts: AttemptReader['parts'] = null;
	let arrived = () => {};
	const arrival = new Promise<void>((resolve) => (arrived = resolve));
	const come = vi.fn(() => arrival);
	return {
		reader: {
			get parts() {
				return parts;
			},
			come,
		},
		come,
		async arrive() {
			parts = { loadAttempt, mergeAttempts, mergeWork };
			arrived();
			await arrival;
		},
	};
}

describe('where what reads an attempt comes later', () => {
	const openLate = (store: Store) => {
		const late = laterReader();
		const { session } = open(() => store, newSession(lesson), key, undefined, late.reader);
		return { session, ...late };
	};

	test('it is not asked for where nothing is kept', () => {
		const { session, come } = openLate(new Store());
		play(session, 'begin', 'answer right');
		expect(come).not.toHaveBeenCalled();
	});
	test('the learner is at the beginning, and goes on with what is kept when it has come', async () => {
		const store = storeAfter(['begin', 'answer wrong', 'retry', 'draft']);
		const { session, come, arrive } = openLate(store);
		expect(come).toHaveBeenCalledTimes(1);
		expect([session.view.screen, kinds(session)]).toEqual(['opening', []]);
		await arrive();
		expect(session.view).toMatchObject({ screen: 'answering', item: { triesLeft: 1 } });
		expect(kinds(session)).toEqual(['resumed']);
	});
	test('what was begun meanwhile stays beside what is kept, and both are one when it has come', async () => {
		const store = storeAfter(['begin', 'answer right', 'next']);
		const [before] = store.names;
		const { session, arrive } = openLate(store);
		play(session, 'begin', 'skip', 'next stage', 'answer right');
		// Though it never came, nothing of either would be lost.
		expect(store.names).toContain(before);
		expect(store.names).toHaveLength(2);
		await arrive();
		expect(currentRound(session.attempt).records).toHaveLength(2);
		expect(kinds(session)).toEqual([]);
		make(session, 'next');
		expect(store.names).toHaveLength(1);
		expect(currentRound(store.attempt).records).toHaveLength(2);
	});
	test('what was deleted elsewhere meanwhile does not come back', async () => {
		const store = storeAfter(['begin', 'answer right']);
		const { session, arrive } = openLate(store);
		open(() => store).session.delete(7);
		await arrive();
		expect([session.view.screen, kinds(session)]).toEqual(['opening', []]);
		expect(currentRound(session.attempt).records).toEqual([]);
	});
});

describe('an attempt is kept', () => {
	test('with every change, drafts too', () => {
		const store = new Store();
		const { session } = open(() => store);
		for (const move of ['begin', 'draft', 'answer wrong', 'retry', 'draft', 'skip'] as const) {
			make(session, move);
			expect(store.attempt).toEqual(JSON.parse(saveAttempt(session.attempt)));
		}
		expect(currentRound(store.attempt).drafts).toHaveLength(1);
	});
	test('and gone on with when it is opened again', () => {
		const store = storeAfter(['begin', 'answer wrong', 'retry', 'draft']);
		const { session } = open(() => store);
		expect(session.view).toMatchObject({ screen: 'answering', item: { triesLeft: 1, obstacle: null } });
		expect(kinds(session)).toEqual(['resumed']);
	});
	test('but not by merely opening a lesson, looking about, or being notified', () => {
		const fresh = new Store();
		const first = open(() => fresh);
		play(first.session, 'review', 'close review');
		first.session.notify({ kind: 'storage-full' });
		first.leave();
		const again = storeAfter(['begin', 'answer wrong']);
		const second = open(() => again);
		second.session.dismiss(second.session.notices[0]!);
		second.hide();
		second.stop();
		expect([fresh.set.mock.calls, again.set.mock.calls]).toEqual([[], []]);
	});
	test('until it is stopped', () => {
		const store = new Store();
		const tab = open(() => store);
		play(tab.session, 'begin');
		tab.stop();
		store.set.mockClear();
		play(tab.session, 'answer right');
		tab.leave();
		tab.hide();
		const { attempt } = tab.session;
		tab.hear(saveAttempt(taken(['begin', 'skip', 'next stage', 'answer right'], lesson).attempt));
		expect(store.set).not.toHaveBeenCalled();
		expect(tab.session.attempt).toBe(attempt);
	});
	test('and an edit of the lesson is reported', () => {
		const store = storeAfter(['begin', 'answer right', 'next', 'next stage']);
		const edited = sampleLesson({ revision: 'second', questions: [...lesson.questions, verdict] });
		const { session } = open(() => store, newSession(edited));
		expect(session.notices).toEqual([
			{ kind: 'lesson-changed', change: { kept: 1, dropped: 0, added: 1 } },
			{ kind: 'resumed' },
		]);
	});
	test('and of a walk its card, though nothing was answered', () => {
		const store = new Store();
		const walks: Settings = { ...straight, walk: 'before' };
		const { session } = open(() => store, newSession(lesson, walks));
		play(session, 'begin', 'walk on');
		const again = open(() => store, newSession(lesson, walks));
		expect(again.session.view).toEqual(session.view);
		expect(again.session.view.walk?.number).toBe(2);
		expect(kinds(again.session)).toEqual(['resumed']);
	});
	test('and come upon after a review was opened by its address, or even after the lesson was begun', () => {
		for (const first of ['review', 'begin'] as const) {
			const store = storeAfter(['begin', 'answer wrong', 'reveal', 'next', 'next stage']);
			const session = newSession(lesson, straight, 7, 90_000);
			make(session, first);
			open(() => store, session);
			expect(session.view.progress.map(({ status }) => status)).toEqual(['missed', 'open', 'open']);
			play(session, 'close review', 'answer right');
			expect(currentRound(store.attempt).records.length).toBeGreaterThan(0);
			expect(recordOf(currentRound(store.attempt), 'sequence')?.revealed).toBe(true);
		}
	});
});

describe('where it cannot be kept the learner is notified once, and the lesson goes on', () => {
	const whole: Move[] = ['begin', 'answer right', 'next', 'next stage', 'answer wrong', 'reveal'];
	test.for<[string, () => Store]>([
		[
			'storage is blocked',
			() => {
				throw new DOMException('no', 'SecurityError');
			},
		],
		['there is none', () => null as unknown as Store],
		['it cannot be read', () => Object.assign(new Store(), { broken: { get: true } })],
	])('%s', ([, store]) => {
		const { session, stop } = open(store);
		play(session, ...whole);
		expect(session.view).toMatchObject({ screen: 'judged', item: { settled: true } });
		expect(kinds(session)).toEqual(['not-kept']);
		stop();
	});
	test('it is full: said once, not with every answer, and tried again with each', () => {
		const store = new Store();
		const { session } = open(() => store);
		play(session, 'begin');
		store.broken.set = true;
		play(session, 'answer right');
		expect(kinds(session)).toEqual(['storage-full']);
		session.dismiss(session.notices[0]!);
		play(session, 'next', 'next stage');
		expect(kinds(session)).toEqual([]);
		store.broken.set = false;
		play(session, 'draft');
		expect(store.attempt).toEqual(JSON.parse(saveAttempt(session.attempt)));
	});
	test('it is full when the page is left, and no longer: what waits is written, and the notice goes', () => {
		for (const end of ['leave', 'hide', 'stop', 'show', 'comeBack'] as const) {
			const store = new Store();
			const tab = open(() => store);
			store.broken.set = true;
			play(tab.session, ...whole);
			store.broken.set = false;
			expect(kinds(tab.session)).toEqual(['storage-full']);
			tab[end]();
			expect(store.attempt).toEqual(JSON.parse(saveAttempt(tab.session.attempt)));
			expect(kinds(tab.session)).toEqual([]);
		}
	});
	test('it is full until another tab makes room', () => {
		const store = new Store();
		const tab = open(() => store);
		store.broken.set = true;
		play(tab.session, ...whole);
		store.broken.set = false;
		tab.hear(null, 'something else');
		expect(store.attempt).toEqual(JSON.parse(saveAttempt(tab.session.attempt)));
	});
	test('it is full, and another tab deletes the answers: those that wait go too', () => {
		const browser = new Browser();
		const [one, other] = browser.openTwo();
		browser.store.broken.set = true;
		play(other.session, ...whole);
		browser.store.broken.set = false;
		one.session.delete(5);
		browser.deliverAll();
		expect(other.session.view).toMatchObject({ screen: 'opening', open: 3 });
		expect(kinds(other.session)).toEqual([]);
		expect(browser.store.names).toEqual([]);
	});
	test('it is blocked while the lesson runs', () => {
		const store = new Store();
		const { session } = open(() => store);
		store.broken.get = true;
		play(session, ...whole);
		expect(session.view.screen).toBe('judged');
		expect(kinds(session)).toEqual(['not-kept']);
		store.broken.get = false;
		play(session, 'next');
		expect(store.attempt).toEqual(JSON.parse(saveAttempt(session.attempt)));
		expect(kinds(session)).toEqual([]);
	});
});

describe('what cannot be read is reported, set aside under another key and not lost', () => {
	const newer = JSON.stringify({ version: 2, all: 'new' });
	const other = JSON.stringify({ ...newSession(sampleLesson({ id: 'other' })).attempt });
	const unreadable: [string, string, string][] = [
		['rubbish', '{"half', 'damaged'],
		['nothing', '', 'damaged'],
		['of a later version', newer, 'newer'],
		['of another lesson', other, 'other-lesson'],
	];
	const aside = (store: Store) =>
		[...store.kept].filter(([name]) => name.includes('set aside')).map(([, text]) => text);

	test.for(unreadable)('when the lesson opens: %s', ([, text, why]) => {
		const store = storeWith(text);
		const { session } = open(() => store);
		expect(session.notices).toEqual([{ kind: 'set-aside', why }]);
		expect(session.view.screen).toBe('opening');
		expect(aside(store)).toEqual([text]);
		play(session, 'begin', 'answer right');
		expect(store.attempt).toEqual(JSON.parse(saveAttempt(session.attempt)));
		expect(aside(store)).toEqual([text]);
	});
	test('where there is no room to set it aside it stays as it is, beside what is written later', () => {
		const store = storeWith(newer);
		store.broken.set = true;
		const { session } = open(() => store);
		store.broken.set = false;
		expect(session.notices).toEqual([{ kind: 'set-aside', why: 'newer' }]);
		expect([...store.kept]).toEqual([[key, newer]]);
		play(session, 'begin', 'answer right');
		expect(aside(store)).toEqual([newer]);
		expect(store.attempt).toEqual(JSON.parse(saveAttempt(session.attempt)));
	});
	test.for(unreadable)('when it comes while the lesson runs: %s', ([, text, why]) => {
		const store = new Store();
		const tab = open(() => store);
		play(tab.session, 'begin');
		store.kept.set(key, text);
		tab.hear(text);
		play(tab.session, 'answer right');
		expect(aside(store)).toEqual([text]);
		expect(tab.session.notices).toEqual([{ kind: 'set-aside', why }]);
		expect(currentRound(store.attempt).records).toHaveLength(1);
	});
});
