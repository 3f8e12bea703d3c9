import * as v from 'valibot';
import { idSchema } from '#lib/quiz/marking/ids.ts';
import { verdicts } from './question.ts';

/** The statements that were judged, each with its verdict. */
export const verdictResponse = v.object({
	kind: v.literal('verdict'),
	given: v.array(v.tuple([idSchema, v.picklist(verdicts)])),
});
