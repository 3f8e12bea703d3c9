import { valueOf } from '#lib/quiz/marking/answer.ts';
import type { KindRules } from '#lib/quiz/marking/kind-rules.ts';

/** Stated, contradicted or not stated: the share of statements judged right. */
export const verdict: KindRules<'verdict'> = {
	blank: () => ({ kind: 'verdict', given: [] }),
	complete: ({ statements }, { given }) => statements.every(({ id }) => valueOf(given, id) !== undefined),
	fits: ({ statements }, { given }) =>
		given.every(([id]) => statements.some((statement) => statement.id === id)),
	mark({ statements }, { given }) {
		const parts = statements.map(({ id, verdict }): [string, boolean] => [
			id,
			valueOf(given, id) === verdict,
		]);
		return { share: parts.filter(([, right]) => right).length / parts.length, parts };
	},
	misread: ({ statements }, { given }) =>
		statements
			.filter(({ id, verdict }) => valueOf(given, id) !== verdict)
			.flatMap(({ evidence, nearest }) => [...evidence, ...(nearest ? [nearest] : [])]),
	key: ({ statements }) => ({
		kind: 'verdict',
		given: statements.map(({ id, verdict }): [string, typeof verdict] => [id, verdict]),
	}),
};
