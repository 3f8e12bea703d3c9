import { choice } from '#lib/kinds/choice/given.ts';
import { match } from '#lib/kinds/match/given.ts';
import { order } from '#lib/kinds/order/given.ts';
import { pinpoint } from '#lib/kinds/pinpoint/given.ts';
import { verdict } from '#lib/kinds/verdict/given.ts';
import { write } from '#lib/kinds/write/given.ts';
import type { QuestionKind } from '#lib/lesson/question-kinds.ts';
import type { KindGiven } from './kind-given.ts';

const kinds = { choice, verdict, order, match, pinpoint, write } satisfies {
	[K in QuestionKind]: KindGiven<K>;
};

/** What answers of a kind have in common, typed for any: give it questions, responses and pieces of that kind. */
export function kindGiven(kind: QuestionKind): KindGiven<QuestionKind> {
	return kinds[kind] as unknown as KindGiven<QuestionKind>;
}
