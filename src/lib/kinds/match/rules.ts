import { valueOf } from '#lib/quiz/marking/value-of.ts';
import type { MarkedRules } from '#lib/quiz/marking/kind-rules.ts';

/** Claims to the voices, channels, bases or forces they have: the share of claims matched right. */
export const match: MarkedRules<'match'> = {
	minutes: 1.5,
	blank: () => ({ kind: 'match', matches: [] }),
	complete: ({ claims }, { matches }) => claims.every(({ id }) => valueOf(matches, id) !== undefined),
	fits: ({ claims, targets }, { matches }) =>
		matches.every(([id, target]) => claims.some((claim) => claim.id === id) && targets.includes(target)),
	mark({ claims }, { matches }) {
		const pieces = claims.map(({ id, key }): [string, boolean] => [
			id,
			key.includes(valueOf(matches, id) ?? ''),
		]);
		return { share: pieces.filter(([, right]) => right).length / pieces.length, pieces };
	},
	misread(question, response, lesson) {
		const wrong = match.mark(question, response).pieces.filter(([, right]) => !right);
		return wrong.flatMap(([id]) => lesson.claims.find((claim) => claim.id === id)?.evidence ?? []);
	},
	facts: { voices: ({ claims }) => claims.map(({ id }) => id) },
	key: ({ claims }) => ({
		kind: 'match',
		matches: claims.map(({ id, key }): [string, string] => [id, key[0] ?? '']),
	}),
};
