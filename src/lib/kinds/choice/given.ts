import { namedIn } from '#lib/lesson/named-in.ts';
import type { KindGiven } from '#lib/results/kind-given.ts';

/** Each choice that was picked. One that nobody picks does nothing, and that is worth knowing. */
export const choice: KindGiven<'choice', [choice: string]> = {
	pieces: ({ picked }) => picked.map((id) => [id]),
	options: ({ choices }) => choices.map(({ id }) => [id]),
	right: ([id], { choices }) => choices.find((choice) => choice.id === id)?.correct ?? null,
	words: ([id], { question }) => namedIn(question?.choices, id, ({ text }) => text),
};
