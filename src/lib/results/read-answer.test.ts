import { describe, expect, test } from 'vitest';
import { choice, several } from '#lib/kinds/choice/sample.ts';
import { match } from '#lib/kinds/match/sample.ts';
import { order } from '#lib/kinds/order/sample.ts';
import { pinpoint } from '#lib/kinds/pinpoint/sample.ts';
import { verdict } from '#lib/kinds/verdict/sample.ts';
import { write } from '#lib/kinds/write/sample.ts';
import type { Question } from '#lib/lesson/question-kinds.ts';
import type { Answer } from '#lib/quiz/marking/answer.ts';
import { classMessages as messages } from '#tests/class-messages.ts';
import { allQuestions } from '#tests/lessons/kind-samples.ts';
import { rightAnswer, wrongAnswer } from '#tests/lessons/sample-answers.ts';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import { readAnswer } from './read-answer.ts';

const lesson = sampleLesson({ questions: allQuestions });
const context = (question: Question) => ({ asked: question, question, lesson, messages });

/** `✓ words (key) 1,2`: a line as a table can hold it. */
const inShort = (question: Question, tries: Answer[], edition: Question | undefined = question) =>
	readAnswer({ tries }, { ...context(question), asked: edition }).lines.map(({ words, right, key, tries }) =>
		[
			right === null ? '?' : right ? '✓' : '✗',
			words,
			...(key ? ['(key)'] : []),
			...(tries.length ? [tries.join()] : []),
		].join(' '),
	);
const given = (response: Answer['response'], proof: Answer['proof'] = null): Answer => ({ response, proof });

describe('every try stands beside the key', () => {
	test.for<[string, Question, Answer[], string[]]>([
		[
			'of a choice with all that there was to choose',
			choice,
			[given({ kind: 'choice', picked: ['ferry'] }), rightAnswer(choice)],
			['✓ The bridge (key) 2', '✗ The ferry 1', '✗ The harbour'],
		],
		[
			'of a choice that asks for a paragraph with each that shows it',
			several,
			[given({ kind: 'choice', picked: ['brandt'] }, 'p3')],
			[
				'✓ Ida Brandt (key) 1',
				'✓ Two people (key)',
				'✗ The traders',
				'✓ Shown by paragraph 2 (key)',
				'✓ Shown by paragraph 4 (key)',
				'✗ Shown by paragraph 3 1',
			],
		],
		[
			'of claims, each with what else is right for it',
			match,
			[
				given({
					kind: 'match',
					matches: [
						['can-stand', 'alder'],
						['money', 'insiders'],
						['constructor', 'brandt'],
					],
				}),
			],
			[
				'✓ “The bridge can stand” → Ida Brandt (key)',
				'✗ “The bridge can stand” → Tom Alder 1',
				'✓ “Money might run out” → Two people in the council (key) 1',
				'✓ “A date is wanted” → Traders (key)',
				'✓ “A date is wanted” → Ida Brandt 1',
			],
		],
		[
			'of a paragraph',
			pinpoint,
			[wrongAnswer(pinpoint, lesson)],
			['✓ Paragraph 5 (key)', '✓ Paragraph 6 (key)', '✗ Paragraph 1 1'],
		],
		[
			'of what was left open the key alone',
			choice,
			[],
			['✓ The bridge (key)', '✗ The ferry', '✗ The harbour'],
		],
	])('%s', ([, question, tries, lines]) => {
		expect(inShort(question, tries)).toEqual(lines);
	});
	test('of statements each verdict', () => {
		const lines = inShort(verdict, [wrongAnswer(verdict, lesson), rightAnswer(verdict)]);
		expect(lines.filter((line) => line.endsWith('(key) 2'))).toHaveLength(verdict.statements.length);
		expect(lines.filter((line) => line.startsWith('✗') && line.endsWith(' 1'))).toHaveLength(
			verdict.statements.length,
		);
		// A statement's verdicts stand together.
		for (const [i, { text }] of verdict.statements.entries())
			for (const line of lines.slice(2 * i, 2 * i + 2)) expect(line).toContain(text);
	});
	test('of an order all of it, step by step, and what stood the wrong way round', () => {
		const wrong = ['ferry', 'closing', 'cracks', 'meeting'];
		const read = readAnswer({ tries: [given({ kind: 'order', order: wrong })] }, context(order));
		const what = (ids: string[]) => ids.map((id) => lesson.events.find((event) => event.id === id)!.what);
		expect(read.tries[0]!.steps).toEqual(what(wrong));
		expect(read.solution).toEqual(what(order.solution));
		expect(read.lines).toContainEqual({
			words: '“A ferry is offered” before “The bridge is closed”',
			right: false,
			key: false,
			tries: [1],
		});
	});
});

test('a try says whether it was right, and how sure its learner was', () => {
	const tries: Answer[] = [{ ...wrongAnswer(choice, lesson), confidence: 3 }, rightAnswer(choice)];
	expect(readAnswer({ tries }, context(choice)).tries).toEqual([
		{ right: false, confidence: 3, steps: [] },
		{ right: true, confidence: null, steps: [] },
	]);
	expect(readAnswer({ tries: [rightAnswer(write)] }, context(write)).tries[0]!.right).toBeNull();
});

test.for(allQuestions)('without its edition no key is told ($kind $id)', (question) => {
	const tries = [wrongAnswer(question, lesson)];
	const read = readAnswer({ tries }, { ...context(question), asked: undefined });
	expect(read.lines.every(({ right, key }) => right === null && !key)).toBe(true);
	expect(read.solution).toEqual([]);
	expect(read.tries[0]!.right).toBeNull();
	const unknown = readAnswer({ tries }, { asked: undefined, question: undefined, lesson: null, messages });
	expect(unknown.lines).toHaveLength(read.lines.length);
});
