import { choice } from '#lib/kinds/choice/interaction.ts';
import { match } from '#lib/kinds/match/interaction.ts';
import { order } from '#lib/kinds/order/interaction.ts';
import { pinpoint } from '#lib/kinds/pinpoint/interaction.ts';
import { verdict } from '#lib/kinds/verdict/interaction.ts';
import { write } from '#lib/kinds/write/interaction.ts';
import type { QuestionKind } from '#lib/lesson/question-kinds.ts';
import type { KindInteraction } from './interaction.ts';

const kinds: { [K in QuestionKind]: KindInteraction<K> } = { choice, verdict, order, match, pinpoint, write };

/** How a kind's responses become interactions, typed for any: give it questions and responses of that kind. */
export function kindInteraction(kind: QuestionKind): KindInteraction<QuestionKind> {
	return kinds[kind] as unknown as KindInteraction<QuestionKind>;
}
