import { namedIn } from '#lib/lesson/named-in.ts';
import type { KindGiven } from '#lib/results/kind-given.ts';
import { targetName } from './target-name.ts';

/** Each claim with the target it was matched to. */
export const match: KindGiven<'match', [claim: string, target: string]> = {
	pieces: ({ matches }) => matches,
	right: ([id, target], { claims }) => claims.find((claim) => claim.id === id)?.key.includes(target) ?? null,
	words: ([id, target], { question, lesson, messages }) =>
		messages.classResults.pieces.pair(
			namedIn(lesson?.claims, id, ({ says }) => says),
			targetName(lesson, messages, question?.by, target),
		),
};
