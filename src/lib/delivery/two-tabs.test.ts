import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choice } from '#lib/kinds/choice/sample.ts';
import { verdict } from '#lib/kinds/verdict/sample.ts';
import { currentRound, type Attempt, type ItemRecord } from '#lib/quiz/attempt/attempt.ts';
import { saveAttempt } from '#lib/quiz/attempt/save.ts';
import { recordOf } from '#lib/quiz/attempt/record.ts';
import type { Settings } from '#lib/quiz/settings/settings.ts';
import { Browser, lesson, open, Store, type Tab } from '#tests/lessons/kept-tabs.ts';
import { allQuestions } from '#tests/lessons/kind-samples.ts';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import { make, moves, newSession, play, straight, taken, type Move } from '#tests/lessons/taken-lesson.ts';

const two = sampleLesson({ questions: [choice, verdict] });

/** The order in which records stand says nothing. */
const byQuestion = (records: ItemRecord[]) => records.toSorted((a, b) => (a.question < b.question ? -1 : 1));

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
				records: byQuestion(records),
			}));
	}
});

test('however two tabs answer, delete, sleep and crash, they come to have the same, and so has who comes later', () => {
	const tab = fc.constantFrom<(0 | 1)[]>(0, 1);
	const given = fc.constantFrom<Move[]>(
		'begin',
		'draft',
		'answer right',
		'answer wrong',
		'reveal',
		'next',
		'next stage',
	);
	const does = (what: 'hear' | 'sleep' | 'delete' | 'crash') => fc.tuple(tab, fc.constant(what));
	const step = fc.oneof(
		{ weight: 8, arbitrary: fc.tuple(tab, given) },
		{ weight: 4, arbitrary: does('hear') },
		{ weight: 1, arbitrary: does('sleep') },
		{ weight: 1, arbitrary: does('delete') },
		{ weight: 1, arbitrary: does('crash') },
	);
	fc.assert(
		fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
			const browser = new Browser();
			let opened = 0;
			const openOne = () => browser.open(newSession(lesson, straight, opened, 1000 + opened++));
			const tabs: [Tab, Tab] = [openOne(), openOne()];
			const deletes = (of: Tab) => of.session.delete(opened);
			for (const [i, what] of steps) {
				if (what === 'hear') browser.deliver(tabs[i]);
				else if (what === 'sleep') browser.deliverAll(tabs[i], true);
				else if (what === 'delete') deletes(tabs[i]);
				else if (what === 'crash') {
					tabs[i].stop();
					tabs[i] = openOne();
				} else make(tabs[i].session, what);
			}
			for (let i = 0; i < 2; i++) {
				browser.deliverAll();
				for (const one of tabs) one.comeBack();
			}
			const later = browser.open(newSession(lesson, straight, 99, 90_000));
			const all = [...tabs, later].map(({ session }) => byQuestion(currentRound(session.attempt).records));
			expect(all[1]).toEqual(all[0]);
			expect(all[2]).toEqual(all[0]);
			expect([...browser.store.kept.keys()].filter((name) => / deleted \d+$/.test(name)).length).toBeLessThan(
				3,
			);
		}),
		{ numRuns: 100 },
	);
});
