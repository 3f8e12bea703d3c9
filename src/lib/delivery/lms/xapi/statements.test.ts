import { validateStatement } from '#tests/lrs/validate-statement.ts';
import { describe, expect, test } from 'vitest';
import { interactionsOf } from '#lib/delivery/lms/journal.ts';
import { choice, several } from '#lib/kinds/choice/sample.ts';
import { match } from '#lib/kinds/match/sample.ts';
import { order } from '#lib/kinds/order/sample.ts';
import { pinpoint } from '#lib/kinds/pinpoint/sample.ts';
import { write } from '#lib/kinds/write/sample.ts';
import type { Question } from '#lib/lesson/question-kinds.ts';
import type { Answer } from '#lib/quiz/marking/answer.ts';
import { allQuestions } from '#tests/lessons/kind-samples.ts';
import { rightAnswer, wrongAnswer } from '#tests/lessons/sample-answers.ts';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import { answeredStatement, lessonStatement, type AnswerDetails, type Subject } from './statements.ts';

const lesson = sampleLesson({ questions: allQuestions });
const subject: Subject = {
	actor: { objectType: 'Agent', account: { homePage: 'https://school.example', name: '17' } },
	activity: 'https://site.example/old-bridge/',
	title: 'The old bridge',
	lang: 'en',
	registration: '760e3480-ba55-4991-94b0-01820dbd23a2',
	context: {},
};
const occasion = { id: 'fd41c918-b88b-4b20-a0a5-a4c32391aaa0', at: Date.UTC(2025, 2, 5, 8) };
const details: AnswerDetails = { share: 1, confidence: undefined, progress: undefined };

function answered(question: Question, answer: Answer, at = lesson, more: Partial<AnswerDetails> = {}) {
	const entry = { key: '', question: question.id, try: 2, answer, at: occasion.at };
	return interactionsOf(entry, at, 61_500).map((interaction) =>
		answeredStatement(subject, interaction, occasion, { ...details, ...more }),
	);
}

test.for(allQuestions.map((question) => [question.id, question] as const))(
	'the statements of an answer to “%s” are valid, right or wrong, with a paragraph and a confidence',
	([, question]) => {
		for (const answer of [rightAnswer(question), wrongAnswer(question, lesson, 0)]) {
			const statements = answered(question, { ...answer, proof: 'p3', confidence: 2 });
			expect(statements).toHaveLength(3);
			expect(statements.flatMap(validateStatement)).toEqual([]);
		}
	},
);

describe('an answer', () => {
	const told = (question: Question) => {
		const [statement] = answered(question, rightAnswer(question));
		const { definition } = statement!.object as unknown as { definition: Record<string, unknown> };
		return { definition, response: statement!.result?.response };
	};
	test('is told in words, and with the words in full beside', () => {
		const { definition, response } = told(several);
		expect(response).toBe('Ida_Brandt[,]Two_people');
		expect(definition).toMatchObject({
			interactionType: 'choice',
			correctResponsesPattern: ['Ida_Brandt[,]Two_people'],
			choices: expect.arrayContaining([{ id: 'Ida_Brandt', description: { en: 'Ida Brandt' } }]) as unknown,
		});
	});
	test('that matches is told in pairs, and one in order as a list', () => {
		expect(told(match).response).toMatch(/^\w+\[\.\]\w+(\[,\]\w+\[\.\]\w+)*$/);
		expect(Object.keys(told(match).definition)).toEqual(expect.arrayContaining(['source', 'target']));
		expect(told(order).response).toMatch(/^\w+(\[,\]\w+)+$/);
	});
	test('that any of several paragraphs is right for has a pattern for each', () => {
		const { definition } = told(pinpoint);
		expect(definition.correctResponsesPattern).toHaveLength(pinpoint.evidence.length);
	});
	test('in the learner’s own words has them, and no pattern and no success', () => {
		const [statement] = answered(write, rightAnswer(write), lesson, { share: null });
		expect(statement!.object).toMatchObject({ definition: { interactionType: 'long-fill-in' } });
		expect(statement!.object).not.toHaveProperty('definition.correctResponsesPattern');
		expect(statement!.result).not.toHaveProperty('success');
		expect(statement!.result).not.toHaveProperty('score');
	});
	test('has an IRI that can be read, a length of time, a score, which try it was and how sure the learner', () => {
		const [statement] = answered(choice, { ...rightAnswer(choice), confidence: 3 }, lesson, {
			share: 1 / 3,
			confidence: 3,
			progress: 40,
		});
		expect(statement).toMatchObject({
			object: { id: `https://site.example/old-bridge/questions/${choice.id}` },
			result: {
				success: true,
				duration: 'PT1M1.5S',
				score: { scaled: 0.3333, raw: 0.3333, min: 0, max: 1 },
				extensions: {
					'urn:pilcrow:xapi:try': 2,
					'urn:pilcrow:xapi:confidence': 3,
					'https://w3id.org/xapi/cmi5/result/extensions/progress': 40,
				},
			},
			context: { contextActivities: { parent: [{ id: 'https://site.example/old-bridge/' }] } },
			timestamp: '2025-03-05T08:00:00.000Z',
		});
	});
	test('in a lesson of another language and script is described in it', () => {
		const cyrillic = sampleLesson({
			lang: 'uk',
			questions: [
				{
					...choice,
					choices: choice.choices.map((one, i) => ({ ...one, text: `Відповідь ${'абвгд'[i]}` })),
				},
			],
		});
		const [statement] = answered(cyrillic.questions[0]!, rightAnswer(choice), cyrillic);
		expect(validateStatement(statement!)).toEqual([]);
		expect(statement!.object).toMatchObject({
			definition: { choices: [{ description: { uk: 'Відповідь а' } }, {}, {}] },
		});
	});
});

describe('the context', () => {
	const template = {
		contextActivities: { grouping: [{ id: 'urn:pilcrow:old-bridge' }], category: [{ id: 'urn:a' }] },
		extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': 's1' },
	};
	const within = { ...subject, context: template };
	test('has all of the template, and what the statement adds', () => {
		const statement = lessonStatement(within, 'passed', occasion, {
			success: true,
			categories: ['urn:a', 'urn:b'],
			contextExtensions: { 'urn:x': 1, 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': 'mine' },
			duration: 1000,
		});
		expect(validateStatement(statement)).toEqual([]);
		expect(statement.context).toEqual({
			registration: subject.registration,
			contextActivities: { ...template.contextActivities, category: [{ id: 'urn:a' }, { id: 'urn:b' }] },
			extensions: { 'urn:x': 1, ...template.extensions },
		});
		expect(statement.result).toEqual({ success: true, duration: 'PT1S' });
	});
	test('may have a single activity where a list could be', () => {
		const single = { contextActivities: { category: { id: 'urn:a' } } } as unknown as Subject['context'];
		const statement = lessonStatement({ ...subject, context: single }, 'initialized', occasion, {
			categories: ['urn:b'],
		});
		expect(statement.context?.contextActivities?.category).toEqual([{ id: 'urn:a' }, { id: 'urn:b' }]);
	});
});
