import type { KindInteraction } from '#lib/delivery/lms/interaction.ts';
import { plainText } from '#lib/lesson/plain-text.ts';

/** The choices that were picked; right are all the right ones together. */
export const choice: KindInteraction<'choice'> = ({ picked }, { choices }) => ({
	type: 'choice',
	items: choices.map(({ id, text }) => ({ id, text: plainText(text) })),
	given: picked,
	keys: [choices.filter(({ correct }) => correct).map(({ id }) => id)],
});
