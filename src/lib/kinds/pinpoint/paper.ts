import type { PaperKind } from '#lib/export/paper-kind.ts';

type PinpointItems = Record<never, never>;

/** A line for the number of a paragraph: the article beside it is all there is to choose from. */
export const pinpoint: PaperKind<'pinpoint', PinpointItems> = {
	items: () => ({}),
	cited: () => [],
};
