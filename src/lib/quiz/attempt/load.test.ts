import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Question } from '#lib/lesson/question-kinds.ts';
import { walkCards } from '#lib/lesson/walk-cards.ts';
import { allQuestions } from '#tests/lessons/kind-samples.ts';
import { choice, several } from '#lib/kinds/choice/sample.ts';
import { match } from '#lib/kinds/match/sample.ts';
import { order } from '#lib/kinds/order/sample.ts';
import { pinpoint } from '#lib/kinds/pinpoint/sample.ts';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import { verdict } from '#lib/kinds/verdict/sample.ts';
import { write } from '#lib/kinds/write/sample.ts';
import { anyAnswer } from '#tests/lessons/any-answer.ts';
import { rightAnswer, wrongAnswer } from '#tests/lessons/sample-answers.ts';
import { anyAttempt, at } from '#tests/lessons/taken-lesson.ts';
import { currentRound, newAttempt, withNewRound, withRound, type Attempt } from './attempt.ts';
import { loadAttempt } from './load.ts';
import { saveAttempt } from './save.ts';
import { recordOf, withDraft, withReveal, withSkip, withTry } from './record.ts';
import { scoreOf } from '#lib/quiz/scoring/score.ts';
import { defaultSettings, type Settings } from '#lib/quiz/settings/settings.ts';

const lesson = sampleLesson({ questions: allQuestions });
const settings = defaultSettings;
const fresh = newAttempt(lesson, settings, 1, 1000);
const right = (attempt: Attempt, ...questions: typeof allQuestions) =>
	questions.reduce((attempt, question) => withTry(attempt, question.id, rightAnswer(question), 1), attempt);
const wrong = (attempt: Attempt, question: (typeof allQuestions)[number]) =>
	withTry(attempt, question.id, wrongAnswer(question, lesson), 1);

function loaded(attempt: unknown, into: Lesson = lesson, by: Settings = settings) {
	return loadAttempt(JSON.stringify(attempt), into, by);
}
/** The attempt as it is taken up in another edition of the lesson. */
function inEdition(attempt: Attempt, overrides: Partial<Lesson>) {
	const result = loaded(attempt, sampleLesson({ questions: allQuestions, revision: 'second', ...overrides }));
	if (!result.ok) throw new Error(result.why);
	return result;
}

describe('an attempt that was saved is loaded as it was', () => {
	test.for<[string, Partial<Settings>]>([
		['in practice', {}],
		['with one try', { tries: 1 }],
		['with three, and walks after the questions', { tries: 3, walk: 'after' }],
		['in a test', { mode: 'test' }],
		['in a test, without walks', { mode: 'test', walk: 'off', shuffle: 'all' }],
		['with some of the questions', { count: 3 }],
		['with some of the questions, shuffled', { count: 4, shuffle: 'all' }],
	])('%s', ([, differing]) => {
		const by: Settings = { ...settings, ...differing };
		fc.assert(
			fc.property(anyAttempt(lesson, by), (attempt) => {
				expect(loadAttempt(saveAttempt(attempt), lesson, by)).toEqual({ ok: true, attempt, change: null });
			}),
			{ numRuns: 50 },
		);
	});
});

test('an attempt saved before there were walks is loaded as one that has walked through nothing', () => {
	const { walked, ...before } = right(fresh, order);
	expect(walked).toEqual([]);
	expect(loaded(before)).toEqual({ ok: true, attempt: right(fresh, order), change: null });
});

test('any answer that fits, half done or whole, is loaded as it was', () => {
	fc.assert(
		fc.property(
			fc
				.constantFrom(...allQuestions)
				.chain((question) => anyAnswer(question).map((answer) => withDraft(fresh, question.id, answer))),
			(attempt) => {
				expect(loadAttempt(saveAttempt(attempt), lesson, settings)).toMatchObject({ ok: true, attempt });
			},
		),
	);
});

describe('what is no attempt is told, never thrown', () => {
	test.for<[string, string, string]>([
		['nothing', '', 'damaged'],
		['half a save', saveAttempt(fresh).slice(0, -2), 'damaged'],
		['another thing', '{"version":"1"}', 'damaged'],
		['a list', '[]', 'damaged'],
		['null', 'null', 'damaged'],
		['a version before the first', JSON.stringify({ ...fresh, version: 0 }), 'damaged'],
		['a version that is no whole number', JSON.stringify({ ...fresh, version: 0.5 }), 'damaged'],
		['a later version', JSON.stringify({ version: 2, whatever: true }), 'newer'],
		['another lesson', JSON.stringify({ ...fresh, lesson: 'new-bridge' }), 'other-lesson'],
		['no round', JSON.stringify({ ...fresh, rounds: [] }), 'damaged'],
		[
			'a first round that is not the first',
			JSON.stringify({ ...fresh, rounds: [{ ...fresh.rounds[0], id: 5 }] }),
			'damaged',
		],
		[
			'two rounds of one id',
			JSON.stringify({ ...fresh, rounds: [fresh.rounds[0], fresh.rounds[0]] }),
			'damaged',
		],
		['a walk through what is no stage', JSON.stringify({ ...fresh, walked: ['constructor'] }), 'damaged'],
		[
			'half a step of a walk',
			JSON.stringify({ ...fresh, place: { at: 'walking', stage: 'events', card: 0.5 } }),
			'damaged',
		],
		['a time that no calendar has', JSON.stringify({ ...fresh, started: 1e300 }), 'damaged'],
	])('%s', ([, text, why]) => {
		expect(loadAttempt(text, lesson, settings)).toEqual({ ok: false, why });
	});

	test('any text', () => {
		const text = fc.oneof(
			fc.string(),
			fc.json(),
			fc.json().map((json) => `{"version":1,"rounds":[${json}]}`),
		);
		fc.assert(
			fc.property(text, (text) => {
				expect(loadAttempt(text, lesson, settings).ok).toBe(false);
			}),
		);
	});

	test('a save in which anything was replaced by anything loads to an attempt that loads again, or is told', () => {
		const change = fc.tuple(anyAttempt(lesson), fc.nat(), fc.oneof(fc.jsonValue(), fc.constant(undefined)));
		fc.assert(
			fc.property(change, ([attempt, where, value]) => {
				const result = loaded(replaced(attempt, where, value));
				if (!result.ok) return;
				expect(loaded(result.attempt)).toEqual({ ...result, change: null });
				expectSound(result.attempt);
			}),
			{ numRuns: 400 },
		);
	});
});

/** A copy in which the value at one of all its places is another. */
function replaced(attempt: Attempt, where: number, value: unknown): unknown {
	const copy = JSON.parse(JSON.stringify(attempt));
	const places: [holder: Record<string, unknown>, key: string][] = [];
	(function collect(holder: Record<string, unknown>) {
		for (const [key, inner] of Object.entries(holder)) {
			places.push([holder, key]);
			if (typeof inner === 'object' && inner !== null) collect(inner as Record<string, unknown>);
		}
	})(copy);
	const [holder, key] = places[where % places.length]!;
	holder[key] = value;
	return copy;
}

/** What the rest of the program relies on, whatever was loaded. */
function expectSound({ rounds, round, place }: Attempt) {
	if (place.at === 'walking') expect(walkCards(lesson, place.stage)[place.card]).toBeDefined();
	expect(rounds[0]!.id).toBe(0);
	expect(new Set(rounds.map(({ id }) => id)).size).toBe(rounds.length);
	expect(rounds.map(({ id }) => id)).toContain(round);
	for (const { questions, records, drafts, skips } of rounds) {
		for (const list of [
			questions,
			records.map(({ question }) => question),
			drafts.map(([id]) => id),
			skips,
		]) {
			expect(new Set(list).size).toBe(list.length);
			for (const id of list) expect(questions).toContain(id);
		}
		for (const { tries } of records) expect(tries.length).toBeGreaterThan(0);
	}
	if ('question' in place) expect(rounds.find(({ id }) => id === round)!.questions).toContain(place.question);
}

describe('an attempt at an earlier edition of the lesson keeps every answer that still has its question', () => {
	const answered = right(fresh, order, match, choice, several, verdict, pinpoint);

	test('reworded: everything stands, and the change is told', () => {
		const { attempt, change } = inEdition(answered, { title: 'The new bridge' });
		expect(attempt).toEqual({ ...answered, revision: 'second' });
		expect(change).toEqual({ kept: 6, dropped: 0, added: 0 });
	});

	test('a question removed: its answer goes, the others stand', () => {
		const { attempt, change } = inEdition(answered, {
			questions: allQuestions.filter(({ id }) => id !== match.id),
		});
		expect(currentRound(attempt).questions).not.toContain(match.id);
		expect(recordOf(currentRound(attempt), match.id)).toBeUndefined();
		expect(change).toEqual({ kept: 5, dropped: 1, added: 0 });
	});

	test('a question added: it is asked in the first round, at its place, and in no later one', () => {
		const again = withNewRound(right(fresh, choice), 'all', currentRound(fresh).questions, 5000);
		const added = { ...choice, id: 'added' };
		const { attempt, change } = inEdition(again, { questions: [added, ...allQuestions] });
		const reading = [added, choice, several, verdict, write].map(({ id }) => id);
		expect(attempt.rounds[0]!.questions.slice(-5)).toEqual(reading);
		expect(attempt.rounds[1]!.questions).not.toContain('added');
		expect(change).toEqual({ kept: 1, dropped: 0, added: 1 });
	});

	test('questions in another order, or another stage: every answer stands', () => {
		const moved = allQuestions.map((question) => ({ ...question, stage: 'reading' as const })).toReversed();
		const { attempt, change } = inEdition(answered, { questions: moved });
		expect(currentRound(attempt).questions).toEqual(moved.map(({ id }) => id));
		expect(scoreOf({ questions: moved }, currentRound(attempt)).points).toBe(6);
		expect(change).toEqual({ kept: 6, dropped: 0, added: 0 });
	});

	const [bridge, ferry, harbour] = choice.choices as [
		(typeof choice.choices)[0],
		(typeof choice.choices)[0],
		(typeof choice.choices)[0],
	];
	test('a choice removed: tries that picked it go, those that did not stand', () => {
		const tried = withTry(
			wrong(fresh, choice),
			choice.id,
			{ response: { kind: 'choice', picked: ['harbour'] }, proof: null },
			2,
		);
		const questions = [{ ...choice, choices: [bridge, harbour] }];
		const { attempt, change } = inEdition(tried, { questions });
		expect(recordOf(currentRound(attempt), choice.id)?.tries.map(({ at }) => at)).toEqual([2]);
		expect(change).toMatchObject({ kept: 1, dropped: 0 });
	});

	test('a choice removed that was the only one picked: the question is open again, though its key was shown', () => {
		const shown = at(withReveal(wrong(fresh, choice), choice.id), { at: 'judged', question: choice.id });
		const { attempt, change } = inEdition(shown, { questions: [{ ...choice, choices: [bridge, harbour] }] });
		expect(currentRound(attempt).records).toEqual([]);
		expect(change).toMatchObject({ kept: 0, dropped: 1 });
	});

	test('the right choice becomes another: the answer stands and is marked anew', () => {
		const key = { ...choice, choices: [{ ...bridge, correct: false }, { ...ferry, correct: true }, harbour] };
		const { attempt } = inEdition(right(fresh, choice), { questions: [key] });
		expect(scoreOf({ questions: [key] }, currentRound(attempt))).toMatchObject({ points: 0, answered: 1 });
	});

	test('a statement removed: verdicts on it go with their try; one added: they stand', () => {
		const fewer = { ...verdict, statements: verdict.statements.slice(1) };
		expect(inEdition(right(fresh, verdict), { questions: [fewer] }).change).toMatchObject({
			kept: 0,
			dropped: 1,
		});
		const more = {
			...verdict,
			statements: [...verdict.statements, { ...verdict.statements[0]!, id: 'new' }],
		};
		const grown = inEdition(right(fresh, verdict), { questions: [more] });
		expect(grown.change).toMatchObject({ kept: 1, dropped: 0 });
		expect(scoreOf({ questions: [more] }, currentRound(grown.attempt)).points).toBe(3 / 4);
	});

	test('an event, a claim, a target or a paragraph removed: what named it goes', () => {
		const gone = [
			{ ...order, events: order.events.slice(1) },
			{ ...match, claims: match.claims.slice(1) },
			pinpoint,
		];
		const article = sampleLesson().article.slice(0, 1);
		expect(
			inEdition(right(fresh, order, match, pinpoint), { questions: gone, article }).change,
		).toMatchObject({ kept: 0, dropped: 3 });
		const targets = [{ ...match, targets: match.targets.filter((id) => id !== 'brandt') }];
		expect(inEdition(right(fresh, match), { questions: targets }).change).toMatchObject({
			kept: 0,
			dropped: 1,
		});
	});

	test('a question of another kind under the same id: its answer goes', () => {
		const questions = [{ ...pinpoint, id: choice.id, stage: choice.stage }];
		expect(inEdition(right(fresh, choice), { questions }).change).toMatchObject({ kept: 0, dropped: 1 });
	});

	test('drafts and questions put off follow their questions', () => {
		const begun = [choice, match].reduce(
			(attempt, question) => withSkip(withDraft(attempt, question.id, rightAnswer(question)), question.id),
			fresh,
		);
		const round = currentRound(inEdition(begun, { questions: [choice] }).attempt);
		expect(round.drafts).toEqual([[choice.id, rightAnswer(choice)]]);
		expect(round.skips).toEqual([choice.id]);
	});

	test.for<[string, Attempt['place'], Attempt['place']]>([
		[
			'a question that still is',
			{ at: 'answering', question: choice.id },
			{ at: 'answering', question: choice.id },
		],
		['a question that is gone', { at: 'judged', question: match.id }, { at: 'opening' }],
		[
			'the end of a stage that still is',
			{ at: 'closed', stage: 'reading' },
			{ at: 'closed', stage: 'reading' },
		],
		['the end of a stage that is gone', { at: 'closed', stage: 'voices' }, { at: 'opening' }],
		['the results', { at: 'results' }, { at: 'results' }],
		['a walk through a stage that is gone', { at: 'walking', stage: 'events', card: 1 }, { at: 'opening' }],
		['a walk through what has no steps', { at: 'walking', stage: 'reading', card: 0 }, { at: 'opening' }],
	])('the place, at %s', ([, before, after]) => {
		expect(inEdition(at(fresh, before), { questions: [choice] }).attempt.place).toEqual(after);
	});

	const { events } = sampleLesson();
	const steps = (place: Attempt['place']) => ('card' in place ? place.card : place.at);
	test.for<[string, number, Partial<Lesson>, number | 'opening']>([
		['a step that still is', 1, { events: events.slice(0, 3) }, 1],
		['the last, where steps came beside', 3, { events: [...events, { ...events[0]!, id: 'more' }] }, 3],
		['a step that is gone: the last there is', 3, { events: events.slice(0, 2) }, 1],
		['a walk that is gone: the opening', 3, { events: [] }, 'opening'],
	])('the place in a walk, at %s', ([, card, edited, after]) => {
		const walking = at(fresh, { at: 'walking', stage: 'events', card });
		expect(steps(inEdition(walking, edited).attempt.place)).toBe(after);
	});
	test('what was walked through stays so', () => {
		const walked: Attempt = { ...fresh, walked: ['voices', 'events'] };
		expect(inEdition(walked, { events: events.slice(1) }).attempt.walked).toEqual(['voices', 'events']);
	});
});

describe('where some of the questions are asked, an edit of the lesson does not swap them for others', () => {
	const some: Settings = { ...settings, count: 3 };
	const begun = newAttempt(lesson, some, 4, 1000);
	const asked = begun.rounds[0]!.questions;
	const reload = (questions: Question[]) => {
		const edited = sampleLesson({ questions, revision: 'second' });
		const result = loadAttempt(saveAttempt(begun), edited, some);
		return result.ok ? { ...result, asked: result.attempt.rounds[0]!.questions } : undefined;
	};
	test('one added, or moved: the same are asked', () => {
		for (let i = 0; i < 20; i++) {
			const added = { ...choice, id: `added-${i}` };
			expect(reload([added, ...allQuestions])).toMatchObject({ asked, change: { added: 0 } });
		}
		expect(reload(allQuestions.toReversed())?.asked.toSorted()).toEqual(asked.toSorted());
	});
	test('one removed: another comes in its place', () => {
		const [gone, ...others] = asked;
		const result = reload(allQuestions.filter(({ id }) => id !== gone));
		expect(result?.asked).toEqual(expect.arrayContaining(others));
		expect(result?.asked).toHaveLength(3);
		expect(result?.change).toMatchObject({ added: 1 });
	});
	test('all of them removed: others come in their place, for it is no other lesson', () => {
		const result = reload(allQuestions.filter(({ id }) => !asked.includes(id)));
		expect(result?.asked).toHaveLength(3);
		expect(result?.change).toMatchObject({ added: 3 });
	});
	test('so many removed that there are fewer: those that are left', () => {
		expect(reload([choice])?.asked).toEqual([choice.id]);
	});
});

describe('what a save has twice, it has once when loaded', () => {
	test('questions, records, drafts, skips', () => {
		const [one, two] = [rightAnswer(choice), wrongAnswer(choice, lesson)];
		const twice = withRound(wrong(fresh, choice), (round) => ({
			questions: [...round.questions, ...round.questions],
			records: [...round.records, { question: choice.id, tries: [{ answer: one, at: 9 }], revealed: false }],
			drafts: [
				[match.id, one],
				[verdict.id, rightAnswer(verdict)],
				[verdict.id, wrongAnswer(verdict, lesson)],
			],
			skips: [choice.id, match.id, choice.id],
		}));
		const result = loaded(twice);
		const round = result.ok ? currentRound(result.attempt) : undefined;
		expect(round).toMatchObject({
			questions: currentRound(fresh).questions,
			records: [{ question: choice.id, tries: [{ answer: two }] }],
			drafts: [[verdict.id, wrongAnswer(verdict, lesson)]],
			skips: [choice.id, match.id],
		});
	});
	test('a round that the save does not have: the last is gone on with', () => {
		const result = loaded({ ...withNewRound(fresh, 'all', [choice.id], 5000), round: 77 });
		expect(result).toMatchObject({ ok: true, attempt: { round: 5000 } });
	});
});

test('what is not known of a save is left out, and no name of it is taken for a thing of the language', () => {
	const odd = JSON.parse(saveAttempt(fresh).replace('{', '{"__proto__":{"x":1},"constructor":{"y":2},'));
	expect(loaded(odd)).toEqual({ ok: true, attempt: fresh, change: null });
});
