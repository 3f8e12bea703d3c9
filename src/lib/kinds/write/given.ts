import type { KindGiven } from '#lib/results/kind-given.ts';

/** Nothing that learners have in common: each text is read for itself. */
export const write: KindGiven<'write', never> = {
	pieces: () => [],
	right: () => null,
	words: () => '',
	text: ({ text }) => text,
};
