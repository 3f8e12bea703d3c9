import { namedIn } from '#lib/lesson/named-in.ts';
import type { KindGiven } from '#lib/results/kind-given.ts';
import type { Verdict } from './question.ts';

/** Each statement with the verdict on it. */
export const verdict: KindGiven<'verdict', [statement: string, verdict: Verdict]> = {
	pieces: ({ given }) => given,
	right([id, verdict], { statements }) {
		const statement = statements.find((statement) => statement.id === id);
		return statement ? statement.verdict === verdict : null;
	},
	words: ([id, verdict], { question, messages }) =>
		messages.classResults.pieces.pair(
			namedIn(question?.statements, id, ({ text }) => text),
			messages.verdicts[verdict],
		),
};
