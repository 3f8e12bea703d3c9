import type { Statement } from './question.ts';
import { presented } from '#lib/quiz/asking/present.ts';
import { itemLetter } from '#lib/export/item-letter.ts';
import type { PaperKind } from '#lib/export/paper-kind.ts';
import { wordsBehind } from '#lib/lesson/words-behind.ts';

interface VerdictItems {
	statements: { letter: string; statement: Statement }[];
}

/** A table of lettered statements, with a column to tick for each verdict. */
export const verdict: PaperKind<'verdict', VerdictItems> = {
	items: (question, { settings, seed }) => ({
		statements: presented(question.statements, question, settings, seed).map((statement, i) => ({
			letter: itemLetter(i),
			statement,
		})),
	}),
	cited: ({ statements }) => statements.flatMap(({ statement }) => wordsBehind(statement)),
};
