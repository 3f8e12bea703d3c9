import type { KeyLineOf } from '#lib/teach/print/key-line.ts';

export const verdict: KeyLineOf<'verdict'> = (
	{ items: { statements } },
	{ print: { key }, messages: { verdicts } },
) => ({
	answer: statements
		.map(({ letter, statement }) => key.target(letter, verdicts[statement.verdict]))
		.join(' · '),
	marking: key.marking.rows(statements.length),
});
