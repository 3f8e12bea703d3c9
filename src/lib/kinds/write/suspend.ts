import type { KindState } from '#lib/delivery/lms/state/kind-state.ts';
import { omitted } from '#lib/delivery/lms/state/tape.ts';

/** The text, which stands apart from all that is counted. */
export const write: KindState<'write'> = {
	ids: ({ criteria }) => [criteria.map(({ id }) => id)],
	code: (tape, _, given) => ({ kind: 'write', text: tape.text(given?.text) }),
	omit: (response) => ({ ...response, text: omitted }),
};
