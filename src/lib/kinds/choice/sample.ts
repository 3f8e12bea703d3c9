import fc from 'fast-check';
import { nth } from '#tests/lessons/kind-sample.ts';
import { choice as rules } from './rules.ts';
import type { KindSample } from '#tests/lessons/kind-sample.ts';
import { cite, shared } from '#tests/lessons/sample-article.ts';
import type { ChoiceQuestion } from './question.ts';

/** One right of three. */
export const choice: ChoiceQuestion = {
	...shared,
	id: 'what-closed',
	kind: 'choice',
	stage: 'reading',
	prompt: 'What was closed?',
	evidence: [cite('p1', 'closed the old bridge')],
	choices: [
		{ id: 'bridge', text: 'The bridge', correct: true, because: 'It says so.', evidence: [] },
		{
			id: 'ferry',
			text: 'The ferry',
			correct: false,
			because: 'It was offered.',
			misreads: 'merged',
			evidence: [cite('p3', 'offered a ferry')],
		},
		{
			id: 'harbour',
			text: 'The harbour',
			correct: false,
			because: 'Nothing is said of it.',
			misreads: 'not-in-article',
			evidence: [],
			nearest: cite('p4', 'the Harbour Post'),
		},
	],
};

/** Two right of three, and a paragraph to show it. */
export const several: ChoiceQuestion = {
	...choice,
	id: 'who-doubts',
	prompt: 'Who speaks of the bridge or of money?',
	evidence: [cite('p2', 'It can stand for years'), cite('p4', 'money might run out')],
	prove: true,
	choices: [
		{ id: 'brandt', text: 'Ida Brandt', correct: true, because: 'She does.', evidence: [] },
		{ id: 'insiders', text: 'Two people', correct: true, because: 'They do.', evidence: [] },
		{
			id: 'traders',
			text: 'The traders',
			correct: false,
			because: 'They ask for a date.',
			misreads: 'wrong-voice',
			evidence: [cite('p5', 'asked for a date')],
		},
	],
};

export const choiceSample: KindSample<'choice'> = {
	questions: [choice, several],
	right: rules.key,
	wrong: ({ choices }, _, before) => ({
		kind: 'choice',
		picked: [
			nth(
				choices.filter(({ correct }) => !correct),
				before,
			).id,
		],
	}),
	any: ({ choices }) =>
		fc.shuffledSubarray(choices.map(({ id }) => id)).map((picked) => ({ kind: 'choice', picked })),
};
