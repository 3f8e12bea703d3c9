import type { QuestionKind } from '#lib/lesson/question-kinds.ts';
import type { QuestionOf } from '#lib/quiz/marking/kind-rules.ts';
import { choice } from '#lib/kinds/choice/compile.ts';
import { match } from '#lib/kinds/match/compile.ts';
import { order } from '#lib/kinds/order/compile.ts';
import { pinpoint } from '#lib/kinds/pinpoint/compile.ts';
import { verdict } from '#lib/kinds/verdict/compile.ts';
import { write } from '#lib/kinds/write/compile.ts';
import type { KindCompiler } from './questions/kind-compiler.ts';

/** How each kind of question is read. */
export const kinds: { [K in QuestionKind]: KindCompiler<QuestionOf<K>> } = {
	choice,
	verdict,
	order,
	match,
	pinpoint,
	write,
};
