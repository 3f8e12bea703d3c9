import type { KindRecord } from '#lib/delivery/kind-record.ts';
import { namedIn } from '#lib/lesson/named-in.ts';

/** The events, in the order given. */
export const order: KindRecord<'order'> = {
	parts: ({ order }, _, { lesson }) =>
		order.map((id) => ({ id, text: namedIn(lesson.events, id, ({ what }) => what) })),
};
