import { nth } from '#tests/lessons/kind-sample.ts';
import { somePairs } from '#tests/lessons/some-pairs.ts';
import { verdicts } from './question.ts';
import { verdict as rules } from './rules.ts';
import type { KindSample } from '#tests/lessons/kind-sample.ts';
import { cite, shared } from '#tests/lessons/sample-article.ts';
import type { VerdictQuestion } from './question.ts';

/** One statement of each verdict. */
export const verdict: VerdictQuestion = {
	...shared,
	id: 'true-or-not',
	kind: 'verdict',
	stage: 'reading',
	skill: 'evaluate',
	prompt: 'What does the article say?',
	evidence: [cite('p3', 'offered a ferry by Friday')],
	statements: [
		{
			id: 'offered',
			text: 'A ferry was offered.',
			verdict: 'stated',
			because: 'So it stands.',
			evidence: [cite('p3', 'offered a ferry')],
		},
		{
			id: 'dated',
			text: 'A date was given.',
			verdict: 'contradicted',
			because: 'None was.',
			evidence: [cite('p6', 'No date was given.')],
		},
		{
			id: 'cost',
			text: 'The ferry costs a crown.',
			verdict: 'not-stated',
			because: 'Nothing is said of it.',
			evidence: [],
			nearest: cite('p4', 'money might run out'),
		},
	],
};

export const verdictSample: KindSample<'verdict'> = {
	questions: [verdict],
	right: rules.key,
	wrong: ({ statements }, _, before) => ({
		kind: 'verdict',
		given: statements.map(({ id, verdict }) => [
			id,
			nth(
				verdicts.filter((v) => v !== verdict),
				before,
			),
		]),
	}),
	any: ({ statements }) =>
		somePairs(
			statements.map(({ id }) => id),
			verdicts,
		).map((given) => ({ kind: 'verdict', given })),
};
