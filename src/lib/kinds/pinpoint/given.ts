import type { KindGiven } from '#lib/results/kind-given.ts';

/** The paragraph. */
export const pinpoint: KindGiven<'pinpoint', [paragraph: string]> = {
	pieces: ({ paragraph }) => (paragraph === null ? [] : [[paragraph]]),
	right: ([id], { evidence }) => evidence.some(({ paragraph }) => paragraph === id),
	words: ([id], { messages }) => messages.classResults.pieces.paragraph(id.slice(1)),
};
