import * as v from 'valibot';
import { idSchema } from '#lib/quiz/marking/ids.ts';

/** The choices that were picked. */
export const choiceResponse = v.object({ kind: v.literal('choice'), picked: v.array(idSchema) });
