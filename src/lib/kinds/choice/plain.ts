import type { PlainKind } from '#lib/player/plain-kind.ts';

export const choice: PlainKind<'choice'> = {
	items: ({ choices }) => choices.map(({ text }) => text),
	answers: ({ choices }) => choices.filter(({ correct }) => correct),
};
