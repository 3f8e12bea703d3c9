import { flag, permutation } from '#lib/delivery/lms/state/codes.ts';
import type { KindState } from '#lib/delivery/lms/state/kind-state.ts';

/** Nothing, or all events in some order. */
export const order: KindState<'order'> = {
	ids: ({ events }) => [events],
	code: (tape, { ids: [events = []] }, given) => ({
		kind: 'order',
		order: flag(tape, given && given.order.length > 0)
			? permutation(tape, events, events.length, given?.order)
			: [],
	}),
};
