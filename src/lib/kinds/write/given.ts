import { plainText } from '#lib/lesson/plain-text.ts';
import type { KindGiven } from '#lib/results/kind-given.ts';

/** Nothing that learners have in common: each text is read for itself. */
export const write: KindGiven<'write', never> = {
	pieces: () => [],
	right: () => null,
	words: () => '',
	text: ({ text }) => text,
	example: ({ answer, criteria }) => ({
		answer: plainText(answer),
		criteria: criteria.map(({ id, text }) => [id, plainText(text)]),
	}),
};
