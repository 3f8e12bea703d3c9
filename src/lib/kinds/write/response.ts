import * as v from 'valibot';

/** What was written, as it was typed. Longer than any limit: an edition that allows less must not make it unreadable. */
export const writeResponse = v.object({
	kind: v.literal('write'),
	text: v.pipe(v.string(), v.maxLength(4000)),
});
