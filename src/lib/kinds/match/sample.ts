import { nth } from '#tests/lessons/kind-sample.ts';
import { somePairs } from '#tests/lessons/some-pairs.ts';
import { match as rules } from './rules.ts';
import type { KindSample } from '#tests/lessons/kind-sample.ts';
import { cite, shared } from '#tests/lessons/sample-article.ts';
import type { MatchQuestion } from './question.ts';

/** Whose word it is; the last claim has two voices, and either is right. `alder` is needed by none. */
export const match: MatchQuestion = {
	...shared,
	id: 'whose-word',
	kind: 'match',
	stage: 'voices',
	skill: 'understand',
	prompt: 'Who says it?',
	evidence: [cite('p2', 'Ida Brandt'), cite('p4', 'Two people in the council')],
	by: 'voice',
	claims: [
		{ id: 'can-stand', key: ['brandt'] },
		{ id: 'money', key: ['insiders'] },
		{ id: 'constructor', key: ['traders', 'brandt'] },
	],
	targets: ['brandt', 'insiders', 'traders', 'alder'],
};

export const matchSample: KindSample<'match'> = {
	questions: [match],
	right: rules.key,
	wrong: ({ claims, targets }, _, before) => ({
		kind: 'match',
		matches: claims.map(({ id, key }) => [
			id,
			nth(
				targets.filter((target) => !key.includes(target)),
				before,
			),
		]),
	}),
	any: ({ claims, targets }) =>
		somePairs(
			claims.map(({ id }) => id),
			targets,
		).map((matches) => ({ kind: 'match', matches })),
};
