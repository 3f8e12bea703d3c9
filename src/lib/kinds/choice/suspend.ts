import { flag } from '#lib/delivery/lms/state/codes.ts';
import type { KindState } from '#lib/delivery/lms/state/kind-state.ts';

/** A bit for each choice. */
export const choice: KindState<'choice'> = {
	ids: ({ choices }) => [choices.map(({ id }) => id)],
	code: (tape, { ids: [choices = []] }, given) => ({
		kind: 'choice',
		picked: choices.filter((id) => flag(tape, given?.picked.includes(id))),
	}),
};
