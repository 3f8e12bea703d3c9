import fc from 'fast-check';
import { nth } from '#tests/lessons/kind-sample.ts';
import type { KindSample } from '#tests/lessons/kind-sample.ts';
import { cite, shared } from '#tests/lessons/sample-article.ts';
import type { WriteQuestion } from './question.ts';

/** One sentence on the ferry. */
export const write: WriteQuestion = {
	...shared,
	id: 'in-a-sentence',
	kind: 'write',
	stage: 'reading',
	skill: 'evaluate',
	prompt: 'Who offers a ferry, and by when?',
	evidence: [cite('p3', 'The mayor, Tom Alder'), cite('p3', 'by Friday')],
	limit: 120,
	answer: 'The mayor offers one by Friday.',
	criteria: [
		{
			id: 'names-the-mayor',
			text: 'It says whose offer it is.',
			because: 'The mayor makes it.',
			evidence: [cite('p3', 'The mayor, Tom Alder')],
		},
		{
			id: 'constructor',
			text: 'It says by when.',
			because: 'A day is named.',
			evidence: [cite('p3', 'by Friday')],
		},
	],
};

export const writeSample: KindSample<'write'> = {
	questions: [write],
	right: () => ({ kind: 'write', text: 'The mayor, by Friday.' }),
	// Nothing written earns anything.
	wrong: (_, __, before) => ({ kind: 'write', text: nth(['I do not know.', 'Somebody.'], before) }),
	any: ({ limit }) =>
		fc
			.string({ unit: 'grapheme', maxLength: limit })
			.map((text) => ({ kind: 'write', text: text.slice(0, limit) })),
};
