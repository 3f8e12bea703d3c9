import { paragraph } from '#lib/delivery/lms/state/codes.ts';
import type { KindState } from '#lib/delivery/lms/state/kind-state.ts';

/** The number of a paragraph. */
export const pinpoint: KindState<'pinpoint'> = {
	ids: () => [],
	code: (tape, { paragraphs }, given) => ({
		kind: 'pinpoint',
		paragraph: paragraph(tape, paragraphs, given?.paragraph),
	}),
};
