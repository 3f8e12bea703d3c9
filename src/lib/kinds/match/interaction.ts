import { mostKeys, type KindInteraction, type Pair } from '#lib/delivery/lms/interaction.ts';
import { namedIn } from '#lib/lesson/named-in.ts';
import { targetName } from './target-name.ts';

/** Each claim, matched to what it was given; where a claim has several targets that are right, each of them is one way. */
export const match: KindInteraction<'match'> = (
	{ matches },
	{ claims, targets, by },
	{ lesson, messages },
) => ({
	type: 'matching',
	items: claims.map(({ id }) => ({ id, text: namedIn(lesson.claims, id, ({ says }) => says) })),
	targets: targets.map((id) => ({ id, text: targetName(lesson, messages, by, id) })),
	given: matches,
	keys: claims.reduce<Pair[][]>(
		(ways, { id, key }) =>
			ways.flatMap((way) => key.map((target): Pair[] => [...way, [id, target]])).slice(0, mostKeys),
		[[]],
	),
});
