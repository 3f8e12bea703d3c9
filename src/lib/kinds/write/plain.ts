import type { PlainKind } from '#lib/player/plain-kind.ts';

export const write: PlainKind<'write'> = {
	items: () => [],
	answers: ({ answer, criteria }) => [
		{ text: answer },
		...criteria.map(({ text, because }) => ({ text: `<b>${text}</b> ${because}` })),
	],
};
