import type { KindState } from '#lib/delivery/lms/state/kind-state.ts';
import { valueOf } from '#lib/quiz/marking/value-of.ts';

/** For each claim its target, or none. */
export const match: KindState<'match'> = {
	ids: ({ claims, targets }) => [claims.map(({ id }) => id), targets],
	code: (tape, { ids: [claims = [], targets = []] }, given) => ({
		kind: 'match',
		matches: claims.flatMap((id): [string, string][] => {
			const said = given && valueOf(given.matches, id);
			const target = targets[tape.digit(targets.length + 1, said ? targets.indexOf(said) + 1 : 0) - 1];
			return target === undefined ? [] : [[id, target]];
		}),
	}),
};
