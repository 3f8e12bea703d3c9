import { valueOf } from '#lib/quiz/marking/value-of.ts';
import type { SlipOf } from '#lib/quiz/scoring/slip.ts';

/** The claim's target, where it is none of the right ones. */
export const match: SlipOf<'match'> = ({ by, claims }, { matches }, fact) => {
	const given = valueOf(matches, fact);
	const key = claims.find(({ id }) => id === fact)?.key ?? [];
	return given === undefined || key.includes(given) ? null : { kind: 'matched', by, given, key };
};
