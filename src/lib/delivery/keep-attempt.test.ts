import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { currentRound, type Attempt } from '#lib/quiz/attempt/attempt.ts';
import { loadAttempt, saveAttempt } from '#lib/quiz/attempt/load.ts';
import { recordOf } from '#lib/quiz/attempt/record.ts';
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
	storeAfter,
	storeWith,
	type Tab,
} from '#tests/lessons/kept-tabs.ts';
import { allQuestions } from '#tests/lessons/kind-samples.ts';
import { choice } from '#lib/kinds/choice/sample.ts';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import { verdict } from '#lib/kinds/verdict/sample.ts';
import { make, moves, newSession, straight, taken, type Move } from '#tests/lessons/taken-lesson.ts';
import { attemptKey } from './keep-attempt.ts';

const two = sampleLesson({ questions: [choice, verdict] });

describe('an attempt is kept', () => {
	test('under a name of its own for each place, lesson and way of taking it', () => {
		const names = [
			attemptKey('/', 'a', straight),
			attemptKey('/', 'b', straight),
			attemptKey('/school/', 'a', straight),
			attemptKey('/', 'a', { ...straight, mode: 'test' }),
			attemptKey('/', 'a', { ...straight, seed: 0 }),
			attemptKey('/', 'a', { ...straight, stages: ['reading'] }),
			attemptKey('/', 'a', { ...straight, count: 5 }),
			attemptKey('/', 'a', { ...straight, walk: 'before' }),
			attemptKey('/', 'a', { ...straight, confidence: 'on' }),
		];
		expect(new Set(names).size).toBe(names.length);
		expect(attemptKey('/', 'a', { ...straight })).toBe(names[0]);
		expect(attemptKey('/', 'a', { ...straight, lang: 'de', theme: 'dark', pass: 80 })).toBe(names[0]);
	});
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
	test('but not by merely opening a lesson, looking about, or being told something', () => {
		const fresh = new Store();
		const first = open(() => fresh);
		play(first.session, 'review', 'close review');
		first.session.notify({ kind: 'setting', problem: { name: 'mode', value: 'x', allowed: 'y' } });
		first.leave();
		const again = storeAfter(['begin', 'answer wrong']);
		const second = open(() => again);
		second.session.dismiss(second.session.notices[0]!);
		second.hide();
		second.stop();
		expect([fresh.set.mock.calls, again.set.mock.calls]).toEqual([[], []]);
	});
	test('until it is told to stop', () => {
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
	test('and an edit of the lesson is told', () => {
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

describe('where it cannot be kept the learner is told once, and the lesson goes on', () => {
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
	test('it is full: told once, not with every answer, and tried again with each', () => {
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
	test('it is blocked while the lesson runs', async () => {
		for (const locks of [undefined, new Locks()]) {
			const store = new Store();
			const { session } = open(() => store, newSession(lesson), locks);
			store.broken.get = true;
			play(session, ...whole);
			for (let i = 0; i < 20 && locks?.grant(); i++) await Promise.resolve();
			expect(locks?.waiting ?? []).toEqual([]);
			expect(session.view.screen).toBe('judged');
			expect(kinds(session)).toEqual(['storage-full']);
		}
	});
});

describe('what cannot be read is told, set aside under another key and not lost', () => {
	const newer = JSON.stringify({ version: 2, all: 'new' });
	const other = JSON.stringify({ ...newSession(sampleLesson({ id: 'other' })).attempt });
	const unreadable: [string, string, string][] = [
		['rubbish', '{"half', 'damaged'],
		['nothing', '', 'damaged'],
		['of a later version', newer, 'newer'],
		['of another lesson', other, 'other-lesson'],
	];
	const aside = (store: Store) => [...store.kept].filter(([name]) => name !== key).map(([, text]) => text);

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
	test('where there is no room to set it aside it is left as it is', () => {
		const store = storeWith(newer);
		store.broken.set = true;
		const { session } = open(() => store);
		store.broken.set = false;
		play(session, 'begin', 'answer right');
		expect(kinds(session)).toEqual(['not-kept']);
		expect([...store.kept]).toEqual([[key, newer]]);
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
	test('and where there is no room then, it is not written over', () => {
		const store = new Store();
		const { session } = open(() => store);
		play(session, 'begin');
		store.kept.set(key, newer);
		store.broken.set = true;
		play(session, 'answer right');
		expect([...store.kept]).toEqual([[key, newer]]);
		expect(kinds(session)).toEqual(['storage-full']);
	});
});

describe('under Web Locks', () => {
	test('nothing is written before the lock of that name is granted, then all at once', () => {
		const [store, locks] = [new Store(), new Locks()];
		const { session } = open(() => store, newSession(lesson), locks);
		play(session, 'begin', 'answer right', 'next');
		expect(store.set).not.toHaveBeenCalled();
		expect(locks.request.mock.calls.map(([name]) => name)).toEqual([key]);
		locks.grant();
		expect(store.set).toHaveBeenCalledOnce();
		expect(store.attempt).toEqual(JSON.parse(saveAttempt(session.attempt)));
	});
	test('that are refused it is written all the same', async () => {
		const store = new Store();
		const request = vi.fn(() => Promise.reject(new DOMException('no origin', 'SecurityError')));
		const { session } = open(() => store, newSession(lesson), { request });
		play(session, 'begin', 'answer right');
		await vi.waitFor(() => expect(store.set).toHaveBeenCalled());
		expect(currentRound(store.attempt).records).toHaveLength(1);
	});
	test.for<[string, (tab: Tab) => void]>([
		['left', ({ leave }) => leave()],
		['hidden', ({ hide }) => hide()],
		['stopped', ({ stop }) => stop()],
	])('that are never granted it is written when the page is %s', ([, end]) => {
		const [store, locks] = [new Store(), new Locks()];
		const tab = open(() => store, newSession(lesson), locks);
		play(tab.session, 'begin', 'draft');
		end(tab);
		expect(currentRound(store.attempt).drafts).toHaveLength(1);
		locks.grant();
		expect(store.set).toHaveBeenCalledOnce();
	});
});

describe('two tabs', () => {
	test('what one has answered before the other writes is not written over', () => {
		const store = new Store();
		const [one, other] = [
			open(() => store, newSession(two)),
			open(() => store, newSession(two, straight, 2, 50_000)),
		];
		play(one.session, 'begin', 'answer right');
		store.set.mockClear();
		play(other.session, 'begin', 'next', 'answer right');
		const [answered] = currentRound(one.session.attempt).records;
		const texts = store.set.mock.calls.map(([, text]) => text);
		expect(texts.length).toBeGreaterThan(1);
		for (const text of texts) expect(currentRound(JSON.parse(text)).records).toContainEqual(answered);
		expect(new Set(texts).size).toBe(texts.length);
		expect(currentRound(other.session.attempt).records).toHaveLength(2);
	});
	test('a write that the other made without knowing of this one’s answers is mended', () => {
		const store = new Store();
		const tab = open(() => store, newSession(two));
		play(tab.session, 'begin', 'answer right');
		const stale = saveAttempt(taken(['begin', 'skip', 'answer right'], two).attempt);
		store.kept.set(key, stale);
		tab.hear(stale);
		expect(currentRound(store.attempt).records).toHaveLength(2);
	});
	test('an answer in one is seen in the other, which keeps its screen and writes nothing', () => {
		const store = new Store();
		const one = open(() => store, newSession(two));
		const other = open(() => store, newSession(two, straight, 2, 50_000));
		play(one.session, 'begin', 'answer right', 'next', 'draft');
		const text = store.kept.get(key)!;
		store.set.mockClear();
		other.hear(text);
		other.session.notify({ kind: 'resumed' });
		expect(other.session.view).toMatchObject({ screen: 'opening', open: 1 });
		expect(store.set).not.toHaveBeenCalled();
		// A crash of the first tab now loses neither its place nor its draft.
		expect(open(() => store, newSession(two)).session.view).toEqual(one.session.view);
	});
	test('what is of no concern is not heard', () => {
		const tab = open(() => new Store(), newSession(two));
		const before = tab.session.attempt;
		const answered = saveAttempt(taken(['begin', 'answer right'], two).attempt);
		tab.hear(answered, 'something else');
		tab.hear(null);
		tab.hear(null, null);
		tab.hear('{');
		expect(tab.session.attempt).toBe(before);
	});

	test('that both wait to write, at different places, write once each and not in answer to one another', () => {
		const locks = new Locks();
		const browser = new Browser();
		const [one, other] = [1, 2].map((seed) => browser.open(newSession(two, straight, seed), locks)) as [
			Tab,
			Tab,
		];
		play(one.session, 'begin');
		play(other.session, 'begin', 'review');
		locks.grant();
		play(one.session, 'answer right');
		browser.changes.length = 0;
		for (let granted = 0; locks.grant(); granted++) expect(granted).toBeLessThan(10);
		browser.tell();
		expect(browser.changes.length).toBeLessThanOrEqual(3);
		for (const { session } of [one, other]) expect(session.view.open).toBe(1);
	});
	test('a walk that one has done with is not begun in the other, which writes nothing for it', () => {
		const store = new Store();
		const walks: Settings = { ...straight, walk: 'before' };
		const one = open(() => store, newSession(lesson, walks));
		const other = open(() => store, newSession(lesson, walks, 2, 50_000));
		play(one.session, 'begin', 'leave walk');
		store.set.mockClear();
		other.hear(store.kept.get(key)!);
		expect(store.set).not.toHaveBeenCalled();
		play(other.session, 'begin');
		expect(other.session.view).toMatchObject({ screen: 'answering', stage: 'events' });
	});

	const lessons = sampleLesson({ questions: allQuestions });
	type Step = { tab: 0 | 1; move: Move } | 'tell' | 'grant';
	const steps = fc.array(
		fc.oneof(
			{
				weight: 4,
				arbitrary: fc.record({
					tab: fc.constantFrom(0, 1),
					move: fc.constantFrom<Move[]>('answer right', 'answer wrong', 'next', 'next stage', 'begin'),
				}),
			},
			{ weight: 2, arbitrary: fc.record({ tab: fc.constantFrom(0, 1), move: fc.constantFrom(...moves) }) },
			{ weight: 3, arbitrary: fc.constantFrom('tell', 'grant') },
		),
		{ maxLength: 40 },
	) as fc.Arbitrary<Step[]>;

	test.for<[string, Settings, boolean]>([
		['in practice, with locks', straight, true],
		['in practice, without', { ...straight, shuffle: 'all' }, false],
		['in a test, with locks', { ...straight, mode: 'test', shuffle: 'all' }, true],
		['with walks, with locks', { ...straight, walk: 'before' }, true],
		['with some of the questions, without', { ...straight, count: 3, walk: 'after' }, false],
	])(
		'however they take turns, both end with all that either answered, the store too, and come to rest: %s',
		([, settings, locked]) => {
			fc.assert(
				fc.property(steps, fc.boolean(), (steps, secondIsElder) => {
					const store = new Store();
					const locks = locked ? new Locks() : undefined;
					// What a tab writes is told to the other, a while later.
					const untold: { to: number; text: string }[] = [];
					let writing = 0;
					const tabs = [0, 1].map((i) => {
						const session = newSession(lessons, settings, i, i === 1 && secondIsElder ? 0 : 1000);
						const own = {
							getItem: (name: string) => store.getItem(name),
							setItem(name: string, text: string) {
								store.setItem(name, text);
								untold.push({ to: 1 - i, text });
								writing++;
							},
						};
						return open(() => own as unknown as Store, session, locks);
					});
					const answered: { round: number; question: string }[] = [];
					for (const { session } of tabs)
						session.on('answered', ({ question }) =>
							answered.push({ round: session.attempt.round, question: question.id }),
						);
					const tell = () => {
						const next = untold.shift();
						if (next) tabs[next.to]!.hear(next.text);
						return next !== undefined;
					};
					for (const step of steps) {
						if (step === 'tell') tell();
						else if (step === 'grant') locks?.grant();
						else make(tabs[step.tab]!.session, step.move);
					}
					writing = 0;
					const started = untold.length + (locks?.waiting.length ?? 0);
					while (locks?.grant() || tell()) expect(writing).toBeLessThanOrEqual(started + 8);

					const kept = store.kept.has(key) ? loadAttempt(store.kept.get(key)!, lessons, settings) : undefined;
					if (!kept) {
						expect(answered).toEqual([]);
						return;
					}
					const all = [...tabs.map(({ session }) => session.attempt), kept.ok ? kept.attempt : undefined];
					for (const attempt of all) {
						for (const { round, question } of answered) {
							const in_ = attempt?.rounds.find(({ id }) => id === round);
							expect(in_ && recordOf(in_, question)).toBeDefined();
						}
						expect(work(attempt)).toEqual(work(all[0]));
					}
				}),
				{ numRuns: 150 },
			);
		},
	);

	/** What was given, without the order in which it stands. */
	function work(attempt: Attempt | undefined) {
		return attempt?.rounds
			.filter(({ records }) => records.length > 0)
			.map(({ id, records }) => ({
				id,
				records: records.toSorted((a, b) => (a.question < b.question ? -1 : 1)),
			}));
	}
});
