import type { PaperKind } from '#lib/export/paper-kind.ts';
import type { Criterion } from './question.ts';

interface WriteItems {
	/** How many lines there are to write on. */
	lines: number;
	criteria: Criterion[];
}

/** What a hand writes on a line of a sheet, in characters; a line more than the limit takes, for handwriting differs. */
const charactersALine = 60;

export const write: PaperKind<'write', WriteItems> = {
	items: ({ limit, criteria }) => ({ lines: Math.ceil(limit / charactersALine) + 1, criteria }),
	cited: ({ criteria }) => criteria.flatMap(({ evidence }) => evidence),
};
