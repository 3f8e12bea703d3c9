import type { Question, QuestionKind } from '#lib/lesson/question-kinds.ts';
import { choice } from '#lib/kinds/choice/compile.ts';
import { match } from '#lib/kinds/match/compile.ts';
import { order } from '#lib/kinds/order/compile.ts';
import { pinpoint } from '#lib/kinds/pinpoint/compile.ts';
import { verdict } from '#lib/kinds/verdict/compile.ts';
import { write } from '#lib/kinds/write/compile.ts';
import type { WriteQuestion } from '#lib/kinds/write/question.ts';
import type { KindCompiler } from './questions/kind-compiler.ts';

type KindCompilers = { [K in QuestionKind]: KindCompiler<Extract<Question, { kind: K }>> };

/** How each kind of question is read; `write` is read already, and joins the others once it can be asked. */
export const kinds: KindCompilers & { write: KindCompiler<WriteQuestion> } = {
	choice,
	verdict,
	order,
	match,
	pinpoint,
	write,
};

export const kindNames = Object.keys(kinds) as QuestionKind[];
