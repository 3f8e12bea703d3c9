import { valueOf } from '#lib/quiz/marking/answer.ts';
import type { KindRules } from '#lib/quiz/marking/kind-rules.ts';

/** Claims to the voices, channels, bases or forces they have: the share of claims matched right. */
export const match: KindRules<'match'> = {
	blank: () => ({ kind: 'match', matches: [] }),
	complete: ({ claims }, { matches }) => claims.every(({ id }) => valueOf(matches, id) !== undefined),
	fits: ({ claims, targets }, { matches }) =>
		matches.every(([id, target]) => claims.some((claim) => claim.id === id) && targets.includes(target)),
	mark({ claims }, { matches }) {
		const parts = claims.map(({ id, key }): [string, boolean] => [
			id,
			key.includes(valueOf(matches, id) ?? ''),
		]);
		return { share: parts.filter(([, right]) => right).length / parts.length, parts };
	},
	misread(question, response, lesson) {
		const wrong = match.mark(question, response).parts.filter(([, right]) => !right);
		return wrong.flatMap(([id]) => lesson.claims.find((claim) => claim.id === id)?.evidence ?? []);
	},
	key: ({ claims }) => ({
		kind: 'match',
		matches: claims.map(({ id, key }): [string, string] => [id, key[0] ?? '']),
	}),
};
