import type { Question, QuestionKind } from '#lib/lesson/question-kinds.ts';
import { choice } from '#lib/kinds/choice/compile.ts';
import { match } from '#lib/kinds/match/compile.ts';
import { order } from '#lib/kinds/order/compile.ts';
import { pinpoint } from '#lib/kinds/pinpoint/compile.ts';
import { verdict } from '#lib/kinds/verdict/compile.ts';
import type { KindCompiler } from './questions/kind-compiler.ts';

export const kinds: { [K in QuestionKind]: KindCompiler<Extract<Question, { kind: K }>> } = {
	choice,
	verdict,
	order,
	match,
	pinpoint,
};
