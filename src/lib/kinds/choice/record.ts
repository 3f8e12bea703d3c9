import type { KindRecord } from '#lib/delivery/kind-record.ts';
import { namedIn } from '#lib/lesson/named-in.ts';

/** The choices that were picked. */
export const choice: KindRecord<'choice'> = {
	parts: ({ picked }, { choices }) =>
		picked.map((id) => ({ id, text: namedIn(choices, id, ({ text }) => text) })),
};
