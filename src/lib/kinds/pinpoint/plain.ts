import type { PlainKind } from '#lib/player/plain-kind.ts';

/** There is the article to choose from, and the paragraphs that settle it stand under every question. */
export const pinpoint: PlainKind<'pinpoint'> = {
	items: () => [],
	answers: () => [],
};
