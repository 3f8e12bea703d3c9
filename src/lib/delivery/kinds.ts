import { choice } from '#lib/kinds/choice/record.ts';
import { match } from '#lib/kinds/match/record.ts';
import { order } from '#lib/kinds/order/record.ts';
import { pinpoint } from '#lib/kinds/pinpoint/record.ts';
import { verdict } from '#lib/kinds/verdict/record.ts';
import { write } from '#lib/kinds/write/record.ts';
import type { QuestionKind } from '#lib/lesson/question-kinds.ts';
import type { KindRecord } from './kind-record.ts';

const kinds: { [K in QuestionKind]: KindRecord<K> } = { choice, verdict, order, match, pinpoint, write };

/** How responses of a kind are put on record, typed for any: give it questions and responses of that kind. */
export function kindRecord(kind: QuestionKind): KindRecord<QuestionKind> {
	return kinds[kind] as unknown as KindRecord<QuestionKind>;
}
