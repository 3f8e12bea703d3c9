import * as v from 'valibot';
import { paragraphSchema } from '#lib/quiz/marking/ids.ts';

/** The paragraph that was picked. */
export const pinpointResponse = v.object({ kind: v.literal('pinpoint'), paragraph: paragraphSchema });
