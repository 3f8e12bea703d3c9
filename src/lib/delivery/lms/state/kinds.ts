import { choice } from '#lib/kinds/choice/suspend.ts';
import { match } from '#lib/kinds/match/suspend.ts';
import { order } from '#lib/kinds/order/suspend.ts';
import { pinpoint } from '#lib/kinds/pinpoint/suspend.ts';
import { verdict } from '#lib/kinds/verdict/suspend.ts';
import { write } from '#lib/kinds/write/suspend.ts';
import type { QuestionKind } from '#lib/lesson/question-kinds.ts';
import type { KindState } from './kind-state.ts';

const kinds: { [K in QuestionKind]: KindState<K> } = { choice, verdict, order, match, pinpoint, write };

/** How responses of a kind are written, typed for any: give it questions and responses of that kind. */
export function kindState(kind: QuestionKind): KindState<QuestionKind> {
	return kinds[kind] as unknown as KindState<QuestionKind>;
}
