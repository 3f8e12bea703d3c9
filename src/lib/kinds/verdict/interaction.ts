import type { KindInteraction, Pair } from '#lib/delivery/lms/interaction.ts';
import { plainText } from '#lib/lesson/plain-text.ts';
import { verdicts as all } from './question.ts';

/** Each statement, matched to the verdict on it. */
export const verdict: KindInteraction<'verdict'> = (
	{ given },
	{ statements },
	{ messages: { verdicts } },
) => ({
	type: 'matching',
	items: statements.map(({ id, text }) => ({ id, text: plainText(text) })),
	targets: all.map((id) => ({ id, text: verdicts[id] })),
	given,
	keys: [statements.map(({ id, verdict }): Pair => [id, verdict])],
});
