import { valueOf } from '#lib/quiz/marking/value-of.ts';
import type { MarkedRules } from '#lib/quiz/marking/kind-rules.ts';
import { wordsBehind } from '#lib/lesson/words-behind.ts';

/** Stated, contradicted or not stated: the share of statements judged right. */
export const verdict: MarkedRules<'verdict'> = {
	minutes: 1.25,
	blank: () => ({ kind: 'verdict', given: [] }),
	complete: ({ statements }, { given }) => statements.every(({ id }) => valueOf(given, id) !== undefined),
	fits: ({ statements }, { given }) =>
		given.every(([id]) => statements.some((statement) => statement.id === id)),
	mark({ statements }, { given }) {
		const pieces = statements.map(({ id, verdict }): [string, boolean] => [
			id,
			valueOf(given, id) === verdict,
		]);
		return { share: pieces.filter(([, right]) => right).length / pieces.length, pieces };
	},
	misread: ({ statements }, { given }) =>
		statements.filter(({ id, verdict }) => valueOf(given, id) !== verdict).flatMap(wordsBehind),
	key: ({ statements }) => ({
		kind: 'verdict',
		given: statements.map(({ id, verdict }): [string, typeof verdict] => [id, verdict]),
	}),
};
