import type { PlainKind } from '#lib/player/plain-kind.ts';

export const write: PlainKind<'write'> = {
	items: () => [],
	answers: ({ answer, criteria }) => [
		answer,
		...criteria.map(({ text, because }) => `<b>${text}</b> ${because}`),
	],
};
