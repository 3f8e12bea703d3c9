import type { KindRecord } from '#lib/delivery/kind-record.ts';
import { namedIn } from '#lib/lesson/named-in.ts';
import { targetName } from './target-name.ts';

/** Each claim with what it was matched to. */
export const match: KindRecord<'match'> = {
	parts: ({ matches }, { by }, { lesson, messages }) =>
		matches.map(([id, target]) => ({
			id,
			text: namedIn(lesson.claims, id, ({ says }) => says),
			answer: targetName(lesson, messages, by, target),
		})),
};
