import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allQuestions } from '#tests/lessons/kind-samples.ts';
import { choice } from '#lib/kinds/choice/sample.ts';
import { match } from '#lib/kinds/match/sample.ts';
import { order } from '#lib/kinds/order/sample.ts';
import { sampleLesson, withCore } from '#tests/lessons/sample-lesson.ts';
import { verdict } from '#lib/kinds/verdict/sample.ts';
import { rightAnswer, wrongAnswer } from '#tests/lessons/sample-answers.ts';
import { anyAttempt, at } from '#tests/lessons/taken-lesson.ts';
import type { Stage } from '#lib/lesson/question.ts';
import { currentRound, newAttempt, withNewRound, type Attempt, type Round } from './attempt.ts';
import { loadAttempt } from './load.ts';
import { saveAttempt } from './save.ts';
import { mergeAttempts } from './merge.ts';
import { draftOf, recordOf, withAssessment, withDraft, withReveal, withSkip, withTry } from './record.ts';
import { defaultSettings, type Settings } from '#lib/quiz/settings/settings.ts';

const lesson = sampleLesson({ questions: allQuestions });
const shuffled: Settings = { ...defaultSettings, shuffle: 'all', tries: 3 };
/** Some of them short. */
const attempts = anyAttempt(withCore(allQuestions, order, match, choice), shuffled);
const someAsked: Settings = { ...shuffled, count: 3 };
const attemptsAtSome = anyAttempt(lesson, someAsked);

const [good, bad] = [rightAnswer(choice), wrongAnswer(choice, lesson)];
const start = (seed: number, started: number) => newAttempt(lesson, shuffled, seed, started);

/** What was given, in whatever order it stands: of each round each question's record. */
function given({ rounds }: Attempt) {
	return rounds.map(({ id, records }) => ({
		id,
		records: records.toSorted((a, b) => (a.question < b.question ? -1 : 1)),
	}));
}

describe('however tabs merge, the same is given in the end', () => {
	test('an attempt merged with itself is the same', () => {
		fc.assert(
			fc.property(attempts, (a) => {
				const merged = mergeAttempts(a, a);
				expect(given(merged)).toEqual(given(a));
				expect({ ...merged, rounds: [] }).toEqual({ ...a, rounds: [] });
				expect(mergeAttempts(merged, a)).toEqual(merged);
			}),
		);
	});
	test('whichever side is called mine', () => {
		fc.assert(
			fc.property(attempts, attempts, (a, b) => {
				const [there, back] = [mergeAttempts(a, b), mergeAttempts(b, a)];
				expect(given(there)).toEqual(given(back));
				expect(there.walked).toEqual(back.walked);
				expect([there.seed, there.started, there.length]).toEqual([back.seed, back.started, back.length]);
			}),
		);
	});
	test('in whatever order three tabs merge', () => {
		fc.assert(
			fc.property(attempts, attempts, attempts, (a, b, c) => {
				const [left, right] = [mergeAttempts(mergeAttempts(a, b), c), mergeAttempts(a, mergeAttempts(b, c))];
				expect(given(left)).toEqual(given(right));
				expect([left.seed, left.started, left.length]).toEqual([right.seed, right.started, right.length]);
			}),
		);
	});
	test('and merging once more brings nothing new: tabs come to rest', () => {
		fc.assert(
			fc.property(attempts, attempts, (a, b) => {
				const [mine, theirs] = [mergeAttempts(a, b), mergeAttempts(b, a)];
				expect(mergeAttempts(mine, theirs)).toEqual(mine);
				expect(mergeAttempts(mine, b)).toEqual(mine);
			}),
		);
	});
});

describe('the same where some of the questions are asked, and each tab has drawn others', () => {
	test('nothing answered is lost, whichever side is called mine and in whatever order they merge', () => {
		fc.assert(
			fc.property(attemptsAtSome, attemptsAtSome, attemptsAtSome, (a, b, c) => {
				expect(given(mergeAttempts(a, b))).toEqual(given(mergeAttempts(b, a)));
				const [left, right] = [mergeAttempts(mergeAttempts(a, b), c), mergeAttempts(a, mergeAttempts(b, c))];
				expect(given(left)).toEqual(given(right));
				for (const { records } of a.rounds.slice(0, 1))
					for (const { question } of records) expect(recordOf(left.rounds[0]!, question)).toBeDefined();
			}),
		);
	});
	test('tabs come to rest, each with the question that it is at', () => {
		fc.assert(
			fc.property(attemptsAtSome, attemptsAtSome, (a, b) => {
				const [mine, theirs] = [mergeAttempts(a, b), mergeAttempts(b, a)];
				expect(mergeAttempts(mine, theirs)).toEqual(mine);
				for (const merged of [mine, theirs])
					if ('question' in merged.place)
						expect(currentRound(merged).questions).toContain(merged.place.question);
				const loaded = loadAttempt(saveAttempt(mine), lesson, someAsked);
				expect(loaded.ok && given(loaded.attempt)).toEqual(given(mine));
			}),
		);
	});
	test('no more is asked than was to be, but for what was begun here and there', () => {
		const draws = Array.from({ length: 12 }, (_, seed) => newAttempt(lesson, someAsked, seed, seed));
		const [first, other] = [
			draws[0]!,
			draws.find(({ rounds }) => differs(rounds[0]!, draws[0]!.rounds[0]!))!,
		];
		expect(currentRound(mergeAttempts(first, other)).questions).toEqual(currentRound(first).questions);
		expect(currentRound(mergeAttempts(other, first)).questions).toEqual(currentRound(first).questions);

		const extra = currentRound(other).questions.find((id) => !currentRound(first).questions.includes(id))!;
		const question = allQuestions.find(({ id }) => id === extra)!;
		const touched = withTry(first, currentRound(first).questions[0]!, good, 3);
		for (const begun of [
			withTry(other, extra, rightAnswer(question), 5),
			withDraft(other, extra, rightAnswer(question)),
		])
			expect(currentRound(mergeAttempts(touched, begun)).questions).toEqual([
				...currentRound(first).questions,
				extra,
			]);
	});
	const differs = (a: Round, b: Round) => a.questions.some((id) => !b.questions.includes(id));
});

describe('a walk that either tab has done with is done with in both', () => {
	test.for<[Stage[], Stage[], Stage[]]>([
		[[], [], []],
		[['events'], [], ['events']],
		[['voices'], ['events'], ['events', 'voices']],
		[['events', 'voices'], ['voices'], ['events', 'voices']],
	])('%j and %j: %j', ([a, b, both]) => {
		const walked = (through: Stage[]): Attempt => ({ ...start(1, 0), walked: through });
		expect(mergeAttempts(walked(a), walked(b)).walked).toEqual(both);
		expect(mergeAttempts(walked(b), walked(a)).walked).toEqual(both);
	});
	test('though this one is in the middle of it: the screen stays', () => {
		const mine = at(start(1, 0), { at: 'walking', stage: 'events', card: 2 });
		const merged = mergeAttempts(mine, { ...start(1, 0), walked: ['events'] });
		expect(merged).toMatchObject({ place: mine.place, walked: ['events'] });
	});
});

describe('what the learner last found of the own answer counts, in whichever tab', () => {
	const tried = withTry(start(1, 0), choice.id, bad, 1);
	const further = withTry(tried, choice.id, good, 2);
	const assessed = (attempt: Attempt, at: number, ...met: string[]) =>
		withAssessment(attempt, choice.id, met, at);
	test.for<[string, Attempt, Attempt, string[]]>([
		['the later', assessed(tried, 5, 'a'), assessed(tried, 6, 'b'), ['b']],
		[
			'the later, beside a record that got further',
			assessed(tried, 6, 'a'),
			assessed(further, 5, 'b'),
			['a'],
		],
		['the only one, beside a record that got further', assessed(tried, 5, 'a'), further, ['a']],
		['one of two at once', assessed(tried, 5, 'a'), assessed(tried, 5, 'b'), ['b']],
	])('%s', ([, a, b, met]) => {
		for (const merged of [mergeAttempts(a, b), mergeAttempts(b, a)]) {
			const record = recordOf(currentRound(merged), choice.id)!;
			expect(record.assessed?.met).toEqual(met);
			expect(record.tries).toHaveLength(
				Math.max(...[a, b].map((one) => one.rounds[0]!.records[0]!.tries.length)),
			);
		}
	});
});

test('nothing answered is lost, and a question has one record a round', () => {
	fc.assert(
		fc.property(attempts, attempts, (a, b) => {
			const merged = mergeAttempts(a, b);
			expect(merged.rounds.map(({ id }) => id)).toEqual(
				[...new Set([...a.rounds, ...b.rounds].map(({ id }) => id))].sort((x, y) => x - y),
			);
			for (const round of merged.rounds) {
				const asked = round.records.map(({ question }) => question);
				expect(new Set(asked).size).toBe(asked.length);
				for (const side of [a, b].flatMap(({ rounds }) => rounds.filter(({ id }) => id === round.id)))
					for (const { question, tries } of side.records) {
						const kept = recordOf(round, question);
						expect(kept?.tries.length).toBeGreaterThanOrEqual(tries.length);
						expect(round.questions).toContain(question);
					}
			}
		}),
	);
});

test('rounds stand in the order in which they began, whichever tab began them', () => {
	const [mine, theirs] = [9000, 5000].map((time) => withNewRound(start(1, 0), 'all', [choice.id], time));
	for (const merged of [mergeAttempts(mine!, theirs!), mergeAttempts(theirs!, mine!)])
		expect(merged.rounds.map(({ id }) => id)).toEqual([0, 5000, 9000]);
});

test('what was merged can be saved and loaded', () => {
	fc.assert(
		fc.property(attempts, attempts, (a, b) => {
			const attempt = mergeAttempts(a, b);
			const loaded = loadAttempt(saveAttempt(attempt), lesson, shuffled);
			expect(loaded.ok && given(loaded.attempt)).toEqual(given(attempt));
		}),
	);
});

describe('of two records of one question the one that got further stands', () => {
	const fresh = start(1, 0);
	const tried = (...answers: [typeof good, number][]) =>
		answers.reduce((attempt, [answer, time]) => withTry(attempt, choice.id, answer, time), fresh);
	test.for<[string, Attempt, Attempt]>([
		['any before none', tried([bad, 5]), fresh],
		['more tries before fewer', tried([bad, 5], [bad, 6]), tried([good, 1])],
		['shown before not shown', withReveal(tried([bad, 5]), choice.id), tried([bad, 1])],
		['the earlier before the later', tried([bad, 1]), tried([good, 2])],
	])('%s', ([, further, other]) => {
		const record = recordOf(currentRound(further), choice.id);
		expect(currentRound(mergeAttempts(further, other)).records).toEqual([record]);
		expect(currentRound(mergeAttempts(other, further)).records).toEqual([record]);
	});
});

describe('the screen stays mine', () => {
	test('the place, the round and what was put off', () => {
		const mine = withSkip(at(start(1, 0), { at: 'answering', question: choice.id }), match.id);
		const theirs = at(withSkip(withNewRound(start(1, 0), 'all', [order.id], 5000), order.id), {
			at: 'results',
		});
		const merged = mergeAttempts(mine, theirs);
		expect(merged).toMatchObject({ place: mine.place, round: 0 });
		expect(merged.rounds[0]!.skips).toEqual([match.id]);
		expect(merged.rounds[1]).toEqual(theirs.rounds[1]);
	});

	const drafted = (attempt: Attempt) => withDraft(attempt, choice.id, good);
	const fresh = start(1, 0);
	const once = withTry(fresh, choice.id, bad, 5);
	test.for<[string, Attempt, Attempt, boolean]>([
		['nobody has answered', drafted(fresh), fresh, true],
		[
			'the other has answered something else',
			drafted(fresh),
			withTry(fresh, match.id, rightAnswer(match), 5),
			true,
		],
		['the other has answered it', drafted(fresh), once, false],
		['both have the same try, and this is for a further one', drafted(once), once, true],
		[
			'each has a first try, and this is for a second one',
			drafted(once),
			withTry(fresh, choice.id, bad, 3),
			true,
		],
		['the other has made the try that this is for', drafted(once), withTry(once, choice.id, good, 6), false],
		['the other was shown the key', drafted(once), withReveal(once, choice.id), false],
	])('a draft is kept until the try that it is for is made: %s', ([, mine, theirs, kept]) => {
		expect(draftOf(mergeAttempts(mine, theirs), choice.id)).toEqual(kept ? good : undefined);
		expect(draftOf(mergeAttempts(theirs, mine), choice.id)).toEqual(kept ? good : undefined);
	});
	test('of two drafts for one question mine stands; those for others come beside', () => {
		const mine = withDraft(fresh, choice.id, good);
		const theirs = [verdict, choice].reduce((attempt, { id }) => withDraft(attempt, id, bad), fresh);
		expect(currentRound(mergeAttempts(mine, theirs)).drafts).toEqual([
			[choice.id, good],
			[verdict.id, bad],
		]);
	});
});

describe('questions stand in one order in all tabs', () => {
	const [elder, younger] = [start(1, 0), start(2, 1000)];
	const answered = (attempt: Attempt) => withTry(attempt, choice.id, good, 5);
	test.for<[string, Attempt, Attempt]>([
		['of the one that began first', answered(elder), answered(younger)],
		['of the one in which something was given, though the other began first', answered(younger), elder],
		['of the one that began first, while nothing was given', elder, younger],
		['of one of two that began in one millisecond', start(1, 0), start(2, 0)],
	])('that %s', ([, leading, other]) => {
		for (const merged of [mergeAttempts(leading, other), mergeAttempts(other, leading)]) {
			expect(merged).toMatchObject({ seed: leading.seed, started: leading.started });
			expect(currentRound(merged).questions).toEqual(currentRound(leading).questions);
		}
	});
});
