import { describe, expect, test } from 'vitest';
import { allQuestions } from '#tests/lessons/kind-samples.ts';
import { choice, several } from '#lib/kinds/choice/sample.ts';
import { match } from '#lib/kinds/match/sample.ts';
import { pinpoint } from '#lib/kinds/pinpoint/sample.ts';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import { newAttempt } from '#lib/quiz/attempt/attempt.ts';
import { adaptLesson } from './adapt-lesson.ts';
import { obstacleTo } from '#lib/quiz/marking/judge.ts';
import { rightAnswer } from '#tests/lessons/sample-answers.ts';
import { defaultSettings, type Settings } from '#lib/quiz/settings/settings.ts';

const lesson = sampleLesson({ questions: allQuestions });
const adapted = (settings: Partial<Settings>) => adaptLesson(lesson, { ...defaultSettings, ...settings });
const ids = (questions: { id: string }[]) => questions.map(({ id }) => id);

describe('a paragraph that shows it is asked for', () => {
	test.for<[string, Partial<Settings>, string[]]>([
		['where the author wrote so', {}, [several.id]],
		['with every choice question, and no other', { prove: 'all' }, [choice.id, several.id]],
		['nowhere', { prove: 'off' }, []],
		['nowhere where the article is hidden', { article: 'after' }, []],
		['nowhere where it is hidden, though it be asked for', { article: 'after', prove: 'all' }, []],
	])('%s', ([, settings, proving]) => {
		const { questions } = adapted(settings);
		expect(ids(questions.filter(({ prove }) => prove))).toEqual(proving);
		for (const question of questions) {
			const bare = { ...rightAnswer(question), proof: null };
			const obstacle = obstacleTo(question, bare, undefined, defaultSettings);
			expect(obstacle).toBe(proving.includes(question.id) ? 'no-proof' : null);
		}
	});
});

test('where the article is hidden nothing is to be found in it, and all else is asked as ever', () => {
	const hidden = adapted({ article: 'after' });
	const others = allQuestions.filter(({ id }) => id !== pinpoint.id);
	expect(hidden.questions).toEqual(others.map((question) => ({ ...question, prove: false })));
	const stages = newAttempt(hidden, defaultSettings, 1, 0).rounds[0]!.questions;
	expect(stages).toEqual(ids(others));
	expect(
		adaptLesson(sampleLesson({ questions: [pinpoint] }), { ...defaultSettings, article: 'after' }).questions,
	).toEqual([]);
});

test('nothing else of the lesson changes, nor the lesson that was given', () => {
	const before = structuredClone(lesson);
	for (const settings of [{}, { prove: 'all' }, { article: 'after' }] satisfies Partial<Settings>[]) {
		expect({ ...adapted(settings), questions: [] }).toEqual({ ...lesson, questions: [] });
		expect(lesson).toEqual(before);
	}
	expect(adapted({})).toEqual(lesson);
	expect(adapted({}).questions.find(({ id }) => id === match.id)).toEqual(match);
});
