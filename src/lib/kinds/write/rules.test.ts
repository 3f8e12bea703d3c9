import { describe, expect, test } from 'vitest';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import { choice } from '#lib/kinds/choice/sample.ts';
import { adaptLesson } from '#lib/quiz/asking/adapt-lesson.ts';
import { newAttempt, currentRound } from '#lib/quiz/attempt/attempt.ts';
import { loadAttempt } from '#lib/quiz/attempt/load.ts';
import { saveAttempt } from '#lib/quiz/attempt/save.ts';
import { recordOf, withAssessment, withTry } from '#lib/quiz/attempt/record.ts';
import type { Answer } from '#lib/quiz/marking/answer.ts';
import { isSettled, obstacleTo, triesLeft } from '#lib/quiz/marking/judge.ts';
import { paragraphScores } from '#lib/quiz/scoring/paragraph-score.ts';
import { readResult, resultOf, writeResult } from '#lib/quiz/scoring/result-code.ts';
import { missedQuestions, outcomeOf, pointsOf, scoreOf } from '#lib/quiz/scoring/score.ts';
import { defaultSettings } from '#lib/quiz/settings/settings.ts';
import { paperOf } from '#lib/export/paper.ts';
import { writtenAnswers } from '#lib/quiz/scoring/written-answers.ts';
import { write } from './sample.ts';

const lesson = sampleLesson({ questions: [choice, write] });
const answer = (text: string): Answer => ({ response: { kind: 'write', text }, proof: null });
const words = answer('The mayor offers it,\n“by Friday”; <b>&amp;</b> =SUM(A1)');
const attempt = newAttempt(lesson, defaultSettings, 1, 0);
const written = withTry(attempt, write.id, words, 1000);
const record = recordOf(currentRound(written), write.id);

test.for<[string, string | null]>([
	['', 'incomplete'],
	[' \n\t', 'incomplete'],
	['x', null],
])('there must be something written: %j', ([text, obstacle]) => {
	expect(obstacleTo(write, answer(text), undefined, { confidence: 'on' })).toBe(obstacle);
});

test('it has one try, whatever the settings', () => {
	const settings = { ...defaultSettings, tries: 3 };
	expect(triesLeft(write, undefined, settings)).toBe(1);
	expect(isSettled(write, record, settings)).toBe(true);
});

describe('it stands apart from every score', () => {
	test('of the round, of the paragraphs, and of what was missed', () => {
		expect(outcomeOf(write, record)).toBe('written');
		expect(outcomeOf(write, undefined)).toBe('open');
		expect(pointsOf(write, record)).toBe(0);
		for (const round of [currentRound(attempt), currentRound(written)]) {
			expect(scoreOf(lesson, round)).toMatchObject({ outOf: 1, answered: 0 });
			expect(missedQuestions(lesson, round)).toEqual([choice.id]);
			const about = paragraphScores(lesson, round).filter(({ standings }) => standings.length > 0);
			expect(about.map(({ paragraph }) => paragraph)).toEqual(['p1']);
		}
	});

	test('and of the paper’s points', () => {
		const paper = paperOf(lesson, defaultSettings, 1);
		expect(paper.points).toBe(1);
		expect(paper.stages.flatMap(({ questions }) => questions.map(({ question }) => question.id))).toEqual([
			choice.id,
			write.id,
		]);
	});
});

test('no article is needed to write, and no paragraph is asked for', () => {
	const { questions } = adaptLesson(lesson, { ...defaultSettings, article: 'after', prove: 'all' });
	expect(questions.map(({ id, prove }) => [id, prove])).toEqual([
		[choice.id, false],
		[write.id, false],
	]);
});

test('the text and the ticks come back from what is saved, in an edition that asks for less too', () => {
	const saved = saveAttempt(withAssessment(written, write.id, ['constructor'], 2000));
	const shorter = { ...lesson, revision: 'second', questions: [choice, { ...write, limit: 5 }] };
	for (const edition of [lesson, shorter]) {
		const loaded = loadAttempt(saved, edition, defaultSettings);
		if (!loaded.ok) throw new Error(loaded.why);
		expect(recordOf(currentRound(loaded.attempt), write.id)).toMatchObject({
			tries: [{ answer: words }],
			assessed: { met: ['constructor'] },
		});
	}
});

test('a result brings the text to the letter, and what was ticked', () => {
	const assessed = withAssessment(written, write.id, ['constructor'], 2000);
	const code = (of: typeof written) => readResult(writeResult(resultOf(lesson, of, defaultSettings)));
	const item = { question: write.id, outcome: 'written', points: 0, tries: [words] };
	expect(code(assessed)).toMatchObject({
		ok: true,
		result: { items: [{}, { ...item, met: ['constructor'] }] },
	});
	const read = code(written);
	expect(read.ok && read.result.items[1]).toEqual(item);
});

test('the results list it with what was ticked, as far as the edition has it', () => {
	const of = (attempt: typeof written) =>
		writtenAnswers(lesson, currentRound(attempt)).map(({ question, ...rest }) => ({
			id: question.id,
			...rest,
		}));
	expect(of(attempt)).toEqual([{ id: write.id, answered: false, met: null, of: 2 }]);
	expect(of(written)).toEqual([{ id: write.id, answered: true, met: null, of: 2 }]);
	expect(of(withAssessment(written, write.id, ['constructor', 'gone'], 2000))).toEqual([
		{ id: write.id, answered: true, met: 1, of: 2 },
	]);
});
