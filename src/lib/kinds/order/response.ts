import * as v from 'valibot';
import { idSchema } from '#lib/quiz/marking/ids.ts';

/** The events in the order given; empty until one was moved. */
export const orderResponse = v.object({ kind: v.literal('order'), order: v.array(idSchema) });
