import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Question } from '#lib/lesson/question-kinds.ts';
import { defaultSettings } from '#lib/quiz/settings/settings.ts';
import { rightAnswer, wrongAnswer } from '#tests/lessons/sample-answers.ts';
import { allQuestions } from '#tests/lessons/kind-samples.ts';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import { anyAttempt } from '#tests/lessons/taken-lesson.ts';
import { newAttempt, type Attempt } from './attempt.ts';
import { loadAttempt } from './load.ts';
import { saveAttempt } from './save.ts';
import { mergeAttempts } from './merge.ts';
import { recordOf, withDraft, withReveal, withTry } from './record.ts';

const first = sampleLesson({ questions: allQuestions });
const settings = defaultSettings;
const [one, other] = allQuestions as [Question, Question, ...Question[]];

/** What becomes of an attempt when the lesson has these questions. */
function inEdition(attempt: Attempt, questions: readonly Question[]) {
	const loaded = load(attempt, questions);
	if (!loaded.ok) throw new Error(loaded.why);
	return loaded;
}

function load(attempt: Attempt, questions: readonly Question[]) {
	const revision = questions === allQuestions ? first.revision : 'another';
	const edition = sampleLesson({ questions: [...questions], revision });
	return loadAttempt(saveAttempt(attempt), edition, settings);
}

/** What was given and chosen, without the order in which it stands where that says nothing. */
function given({ rounds, walked }: Attempt) {
	const byId = <T>(list: readonly T[], id: (one: T) => string) =>
		list.toSorted((a, b) => (id(a) < id(b) ? -1 : 1));
	return {
		walked,
		rounds: rounds.map(({ records, drafts, skips, ...round }) => ({
			...round,
			records: byId(records, ({ question }) => question),
			drafts: byId(drafts, ([id]) => id),
			skips: skips.toSorted(),
		})),
	};
}

/** Editions in which each question is as it was, gone, one of another kind, or without a part of what can be answered. */
const edition = fc
	.tuple(...allQuestions.map(() => fc.constantFrom('same', 'gone', 'other kind', 'less')))
	.map((fates) =>
		allQuestions.flatMap((question, i): Question[] => {
			const fate = fates[i];
			if (fate === 'gone') return [];
			const foreign = allQuestions.find(({ kind }) => kind !== question.kind)!;
			if (fate === 'other kind') return [{ ...foreign, id: question.id, stage: question.stage } as Question];
			if (fate === 'less' && question.kind === 'choice')
				return [{ ...question, choices: question.choices.filter(({ correct }) => correct) }];
			return [question];
		}),
	)
	// An edition without any of the questions is another lesson.
	.filter((questions) => questions.length > 0);

describe('what does not fit an edition of the lesson is put aside', () => {
	test('and comes back with the edition that has it, whatever came between', () => {
		fc.assert(
			fc.property(
				anyAttempt(first),
				fc.array(edition, { minLength: 1, maxLength: 3 }),
				(attempt, editions) => {
					const between = editions.reduce((now, questions) => {
						const loaded = load(now, questions);
						// What looks like another lesson's is left where it is.
						return loaded.ok ? loaded.attempt : now;
					}, attempt);
					const back = inEdition(between, allQuestions).attempt;
					expect(given(back)).toEqual(given(attempt));
					expect(back).not.toHaveProperty('quarantine');
				},
			),
			{ numRuns: 100 },
		);
	});

	test('with a later answer to what there was instead, in the order in which they were given', () => {
		const start = newAttempt(first, settings, 1, 0);
		const wrong = wrongAnswer(one, first);
		const before = withReveal(withTry(start, one.id, wrong, 1), one.id);
		const instead = { ...other, id: one.id, stage: one.stage } as Question;
		const edited = inEdition(before, [instead, ...allQuestions.slice(1)]);
		expect(edited.change).toEqual({ kept: 0, dropped: 1, added: 0 });
		// What was shown of the other question does not keep this one from being answered.
		expect(recordOf(edited.attempt.rounds[0]!, one.id)).toBeUndefined();
		const answered = withTry(edited.attempt, one.id, rightAnswer(instead), 2);
		const back = inEdition(answered, allQuestions).attempt;
		expect(recordOf(back.rounds[0]!, one.id)).toMatchObject({
			tries: [{ answer: wrong, at: 1 }],
			revealed: true,
		});
		const forth = inEdition(back, [instead, ...allQuestions.slice(1)]).attempt;
		expect(recordOf(forth.rounds[0]!, one.id)?.tries).toMatchObject([{ at: 2 }]);
	});

	test('a draft too, but not once its question was answered', () => {
		const drafted = withDraft(newAttempt(first, settings, 1, 0), one.id, rightAnswer(one));
		const without = inEdition(drafted, allQuestions.slice(1)).attempt;
		expect(without.rounds[0]!.drafts).toEqual([]);
		expect(inEdition(without, allQuestions).attempt.rounds[0]!.drafts).toEqual(drafted.rounds[0]!.drafts);
		const answered = mergeAttempts(without, without);
		const elsewhere = { ...answered, rounds: withTry(drafted, one.id, rightAnswer(one), 1).rounds };
		expect(inEdition(elsewhere, allQuestions).attempt.rounds[0]!.drafts).toEqual([]);
	});

	test('and is reported once, not with every edit that follows', () => {
		const answered = withTry(newAttempt(first, settings, 1, 0), one.id, rightAnswer(one), 1);
		const second = inEdition(answered, allQuestions.slice(1));
		expect(second.change?.dropped).toBe(1);
		expect(inEdition({ ...second.attempt, revision: 'old' }, allQuestions.slice(1)).change?.dropped).toBe(0);
		expect(inEdition(second.attempt, allQuestions).change).toEqual({ kept: 1, dropped: 0, added: 0 });
	});
});

describe('two tabs with two editions', () => {
	test('lose neither’s answers, whichever writes last and whichever is opened again', () => {
		const [here, there] = [allQuestions, allQuestions.slice(1)];
		fc.assert(
			fc.property(anyAttempt(first), anyAttempt(first), (a, b) => {
				const [mine, theirs] = [inEdition(a, here).attempt, inEdition(b, there).attempt];
				const wanted = given(mergeAttempts(a, b)).rounds.map(({ id, records }) => ({ id, records }));
				const inOld = mergeAttempts(mine, inEdition(theirs, here).attempt);
				const inNew = inEdition(mergeAttempts(theirs, inEdition(mine, there).attempt), here).attempt;
				for (const merged of [inOld, inNew])
					expect(given(merged).rounds.map(({ id, records }) => ({ id, records }))).toEqual(wanted);
			}),
			{ numRuns: 100 },
		);
	});
});
