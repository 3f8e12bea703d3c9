import type { PlainContext, PlainKind } from '#lib/player/plain-kind.ts';

const what = (ids: string[], { lesson }: PlainContext) =>
	ids.map((id) => lesson.events.find((event) => event.id === id)?.what ?? id);

export const order: PlainKind<'order'> = {
	items: ({ events }, context) => what(events, context),
	answers: ({ solution }, context) => what(solution, context).map((text) => ({ text })),
};
