import type { SelfMarkedRules } from '#lib/quiz/marking/kind-rules.ts';

/** There is no key to a sentence of one's own: learners compare it with the author's, by criteria that cite the article. */
export const write: SelfMarkedRules<'write'> = {
	minutes: 3,
	selfMarked: true,
	blank: () => ({ kind: 'write', text: '' }),
	complete: (_, { text }) => text.trim() !== '',
	// Whatever the question has become, these are the learner's own words.
	fits: () => true,
	key: () => ({ kind: 'write', text: '' }),
	criteria: ({ criteria }) => criteria.map(({ id }) => id),
};
