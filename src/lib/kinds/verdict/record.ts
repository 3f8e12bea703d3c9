import type { KindRecord } from '#lib/delivery/kind-record.ts';
import { namedIn } from '#lib/lesson/named-in.ts';

/** Each statement with the verdict on it. */
export const verdict: KindRecord<'verdict'> = {
	parts: ({ given }, { statements }, { messages: { verdicts } }) =>
		given.map(([id, verdict]) => ({
			id,
			text: namedIn(statements, id, ({ text }) => text),
			answer: verdicts[verdict],
		})),
};
