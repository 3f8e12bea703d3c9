import { choice } from '#lib/kinds/choice/plain.ts';
import { match } from '#lib/kinds/match/plain.ts';
import { order } from '#lib/kinds/order/plain.ts';
import { pinpoint } from '#lib/kinds/pinpoint/plain.ts';
import { verdict } from '#lib/kinds/verdict/plain.ts';
import { write } from '#lib/kinds/write/plain.ts';
import type { Question, QuestionKind } from '#lib/lesson/question-kinds.ts';
import type { PlainKind } from './plain-kind.ts';

const kinds: { [K in QuestionKind]: PlainKind<K> } = { choice, verdict, order, match, pinpoint, write };

/** How a question of this kind is read without scripts. */
export function plainKindOf(question: Question): PlainKind<QuestionKind> {
	return kinds[question.kind] as unknown as PlainKind<QuestionKind>;
}
