import type { KindRecord } from '#lib/delivery/kind-record.ts';

/** The text, as it was written. */
export const write: KindRecord<'write'> = {
	parts: ({ text }) => [{ id: 'text', text }],
};
