import type { InteractionActivityDefinition } from '@xapi/xapi';
import type { Given, Interaction, Item } from '#lib/delivery/lms/interaction.ts';
import { wordIds } from '#lib/delivery/lms/word-ids.ts';

/** What was asked, as the definition of an interaction (xAPI 1.0.3, part two, 2.4.4.1): items go by their words, and have them in full beside. */
export function interactionDefinition(interaction: Interaction): InteractionActivityDefinition {
	const { text, lang } = interaction;
	const components = (items: readonly Item[]) => {
		const ids = wordIds(items);
		return items.map(({ id, text }) => ({ id: ids.get(id)!, description: { [lang]: text } }));
	};
	const common = {
		type: 'http://adlnet.gov/expapi/activities/cmi.interaction' as const,
		name: { [lang]: text },
		description: { [lang]: text },
		...(interaction.type !== 'fill-in' &&
			interaction.keys.length > 0 && {
				correctResponsesPattern: patternsOf(interaction),
			}),
	};
	switch (interaction.type) {
		case 'choice':
		case 'sequencing':
			return { ...common, interactionType: interaction.type, choices: components(interaction.items) };
		case 'likert':
			return { ...common, interactionType: 'likert', scale: components(interaction.items) };
		case 'matching':
			return {
				...common,
				interactionType: 'matching',
				source: components(interaction.items),
				target: components(interaction.targets),
			};
		case 'fill-in':
			return { ...common, interactionType: 'long-fill-in' };
	}
}

/** What was answered, as a response is written (2.4.5.1 and appendix A): `a[,]b`, in pairs `a[.]x[,]b[.]y`. */
export function responseOf(given: Given): string {
	return given.type === 'fill-in' ? given.given : writer(given)(given.given);
}

/** What would have been right: each pattern by itself is. */
function patternsOf(given: Exclude<Given, { type: 'fill-in' }>): string[] {
	const write = writer(given);
	return given.keys.map((key) => write(key));
}

function writer(
	given: Exclude<Given, { type: 'fill-in' }>,
): (answer: readonly (string | string[])[]) => string {
	const items = wordIds(given.items);
	const targets = given.type === 'matching' ? wordIds(given.targets) : items;
	const word = (ids: Map<string, string>, id = '') => ids.get(id) ?? id;
	return (answer) =>
		answer
			.map((part) =>
				typeof part === 'string' ? word(items, part) : `${word(items, part[0])}[.]${word(targets, part[1])}`,
			)
			.join('[,]');
}
