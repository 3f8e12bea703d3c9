import * as v from 'valibot';
import { idSchema } from '#lib/quiz/marking/ids.ts';

/** The claims that were matched, each with its target. */
export const matchResponse = v.object({
	kind: v.literal('match'),
	matches: v.array(v.tuple([idSchema, idSchema])),
});
