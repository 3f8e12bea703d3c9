import type { MarkedRules } from '#lib/quiz/marking/kind-rules.ts';
import { wordsBehind } from '#lib/lesson/words-behind.ts';

/** One or several right. All or nothing: exactly the right choices, since a share would reward picking everything. */
export const choice: MarkedRules<'choice'> = {
	minutes: 0.75,
	blank: () => ({ kind: 'choice', picked: [] }),
	complete: (_, { picked }) => picked.length > 0,
	fits: ({ choices }, { picked }) =>
		new Set(picked).size === picked.length &&
		picked.every((id) => choices.some((choice) => choice.id === id)),
	mark({ choices }, { picked }) {
		const right = choices.every((choice) => choice.correct === picked.includes(choice.id));
		return {
			share: right ? 1 : 0,
			pieces: picked.map((id) => [id, choices.some((choice) => choice.id === id && choice.correct)]),
		};
	},
	misread: ({ choices }, { picked }) =>
		choices.filter((choice) => !choice.correct && picked.includes(choice.id)).flatMap(wordsBehind),
	misreading: ({ choices }, { picked }) =>
		choices.find(({ id, correct }) => !correct && picked.includes(id))?.misreads,
	provable: true,
	key: ({ choices }) => ({
		kind: 'choice',
		picked: choices.filter((choice) => choice.correct).map((choice) => choice.id),
	}),
};
