import type { KindState } from '#lib/delivery/lms/state/kind-state.ts';
import { valueOf } from '#lib/quiz/marking/value-of.ts';
import { verdicts, type Verdict } from './question.ts';

/** For each statement its verdict, or none. */
export const verdict: KindState<'verdict'> = {
	ids: ({ statements }) => [statements.map(({ id }) => id)],
	code: (tape, { ids: [statements = []] }, given) => ({
		kind: 'verdict',
		given: statements.flatMap((id): [string, Verdict][] => {
			const said = given && valueOf(given.given, id);
			const verdict = verdicts[tape.digit(verdicts.length + 1, said ? verdicts.indexOf(said) + 1 : 0) - 1];
			return verdict ? [[id, verdict]] : [];
		}),
	}),
};
