import type { PlainKind } from '#lib/player/plain-kind.ts';

export const verdict: PlainKind<'verdict'> = {
	items: ({ statements }) => statements.map(({ text }) => text),
	answers: ({ statements }, { messages: { verdicts } }) =>
		statements.map(({ text, verdict, because }) => ({ text, is: `${verdicts[verdict]}.`, because })),
};
