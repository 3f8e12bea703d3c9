import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { currentRound, type Attempt } from '#lib/quiz/attempt/attempt.ts';
import { saveAttempt } from '#lib/quiz/attempt/load.ts';
import { recordOf } from '#lib/quiz/attempt/record.ts';
import type { Settings } from '#lib/quiz/settings/settings.ts';
import { Browser, key, kinds, lesson, open, Store, storeAfter, storeWith } from '#tests/lessons/kept-tabs.ts';
import { allQuestions } from '#tests/lessons/kind-samples.ts';
import { choice } from '#lib/kinds/choice/sample.ts';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import { verdict } from '#lib/kinds/verdict/sample.ts';
import { make, moves, newSession, play, straight, taken, type Move } from '#tests/lessons/taken-lesson.ts';

const two = sampleLesson({ questions: [choice, verdict] });

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
		first.session.notify({ kind: 'setting', problem: { name: 'mode', value: 'x', allowed: 'y' } });
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
	test('a write that the other made without knowing of this one’s answer leaves it, whatever it read', () => {
		const browser = new Browser();
		const [one, other] = browser.openTwo();
		play(one.session, 'begin', 'answer right');
		browser.deliverAll();
		play(other.session, 'begin', 'review');
		browser.deliverAll();
		play(one.session, 'next', 'next stage', 'answer right');
		// The other has the older state still, and goes elsewhere.
		play(other.session, 'close review');
		play(other.session, 'draft');
		browser.deliverAll();
		for (const { session } of browser.tabs) expect(currentRound(session.attempt).records).toHaveLength(2);
		// Whoever opens the lesson now, whichever tab has crashed, has all of it.
		expect(currentRound(browser.open().session.attempt).records).toHaveLength(2);
	});
	test('what one tab answers and another one reads late is in the store, though the first has crashed', () => {
		const browser = new Browser();
		const [one, other] = browser.openTwo();
		play(one.session, 'begin', 'answer right');
		play(other.session, 'begin', 'skip', 'next stage', 'answer right');
		expect(currentRound(browser.open().session.attempt).records).toHaveLength(2);
	});
	test('an answer in one is seen in the other, which keeps its screen and writes nothing', () => {
		const browser = new Browser();
		const [one, other] = [browser.open(newSession(two)), browser.open(newSession(two, straight, 2, 50_000))];
		play(one.session, 'begin', 'answer right', 'next', 'draft');
		browser.changes.length = 0;
		browser.deliverAll();
		other.session.notify({ kind: 'resumed' });
		expect(other.session.view).toMatchObject({ screen: 'opening', open: 1 });
		expect(browser.changes).toEqual([]);
		// A crash of the first tab now loses neither its place nor its draft.
		expect(browser.open(newSession(two)).session.view).toEqual(one.session.view);
	});
	test('of what the first has answered a tab knows at once that comes back, or is shown again, and heard nothing', () => {
		for (const back of ['comeBack', 'show'] as const) {
			const browser = new Browser();
			const [one, other] = browser.openTwo();
			play(one.session, 'begin');
			browser.deliverAll();
			play(one.session, 'answer right');
			browser.deliverAll(other, true);
			expect(other.session.view.open).toBe(3);
			other[back]();
			expect(other.session.view.open).toBe(2);
		}
	});
	test('what is of no concern is not heard', () => {
		const tab = open(() => new Store(), newSession(two));
		const before = tab.session.attempt;
		const answered = saveAttempt(taken(['begin', 'answer right'], two).attempt);
		tab.hear(answered, 'something else');
		tab.hear(null);
		tab.hear(null, null);
		tab.hear('{');
		expect(tab.session.attempt).toEqual(before);
	});
	test('that are at different places write nothing in answer to one another', () => {
		const browser = new Browser();
		const [one, other] = [1, 2].map((seed) => browser.open(newSession(two, straight, seed)));
		play(one!.session, 'begin');
		play(other!.session, 'begin', 'review');
		play(one!.session, 'answer right');
		browser.changes.length = 0;
		browser.deliverAll();
		expect(browser.changes).toEqual([]);
		for (const { session } of browser.tabs) expect(session.view.open).toBe(1);
	});
	test('a walk that one has done with is not begun in the other, which writes nothing for it', () => {
		const browser = new Browser();
		const walks: Settings = { ...straight, walk: 'before' };
		const one = browser.open(newSession(lesson, walks));
		const other = browser.open(newSession(lesson, walks, 2, 50_000));
		play(one.session, 'begin', 'leave walk');
		browser.changes.length = 0;
		browser.deliverAll();
		expect(browser.changes).toEqual([]);
		play(other.session, 'begin');
		expect(other.session.view).toMatchObject({ screen: 'answering', stage: 'events' });
	});

	const lessons = sampleLesson({ questions: allQuestions });
	type Step = { tab: 0 | 1; move: Move } | { reaches: 0 | 1 };
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
			{ weight: 4, arbitrary: fc.record({ reaches: fc.constantFrom(0, 1) }) },
		),
		{ maxLength: 40 },
	) as fc.Arbitrary<Step[]>;

	test.for<[string, Settings]>([
		['in practice', straight],
		['in practice, shuffled', { ...straight, shuffle: 'all' }],
		['in a test', { ...straight, mode: 'test', shuffle: 'all' }],
		['with walks', { ...straight, walk: 'before' }],
		['with some of the questions', { ...straight, count: 3, walk: 'after' }],
	])(
		'however they take turns, and however late writes reach them, nothing that either answered is ever missing from the store, and both come to have it: %s',
		([, settings]) => {
			fc.assert(
				fc.property(steps, fc.boolean(), (steps, secondIsElder) => {
					const browser = new Browser();
					for (const i of [0, 1]) {
						const session = newSession(lessons, settings, i, i === 1 && secondIsElder ? 0 : 1000);
						browser.open(session);
					}
					const answered: { round: number; question: string }[] = [];
					for (const { session } of browser.tabs)
						session.on('answered', ({ question }) =>
							answered.push({ round: session.attempt.round, question: question.id }),
						);
					const expectAll = ({ rounds }: Attempt) => {
						for (const { round, question } of answered) {
							const in_ = rounds.find(({ id }) => id === round);
							expect(in_ && recordOf(in_, question)).toBeDefined();
						}
					};
					/** What a tab would find that were opened now, whatever became of the others. */
					const inStore = () => {
						const session = newSession(lessons, settings, 9, 90_000);
						open(() => browser.store, session).stop();
						return session.attempt;
					};
					for (const step of steps) {
						if ('reaches' in step) browser.deliver(browser.tabs[step.reaches]);
						else make(browser.tabs[step.tab]!.session, step.move);
						expectAll(inStore());
					}
					browser.changes.length = 0;
					browser.deliverAll();
					expect(browser.changes.length).toBeLessThan(9);
					const all = browser.tabs.map(({ session }) => session.attempt);
					for (const attempt of all) {
						expectAll(attempt);
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
