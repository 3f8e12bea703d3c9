import type { Choice } from './question.ts';
import { presented } from '#lib/quiz/asking/present.ts';
import { itemLetter } from '#lib/export/item-letter.ts';
import type { PaperKind } from '#lib/export/paper-kind.ts';

interface ChoiceItems {
	choices: { letter: string; choice: Choice }[];
	/** Letters of the right ones, in the order of the page. */
	key: string[];
}

/** Lettered boxes to tick. */
export const choice: PaperKind<'choice', ChoiceItems> = {
	items(question, { settings, seed }) {
		const choices = presented(question.choices, question, settings, seed).map((choice, i) => ({
			letter: itemLetter(i),
			choice,
		}));
		return {
			choices,
			key: choices.filter(({ choice }) => choice.correct).map(({ letter }) => letter),
		};
	},
	// A wrong one may cite the key's own words, read wrongly: that says nothing of the key.
	cited: ({ choices }) =>
		choices.filter(({ choice }) => choice.correct).flatMap(({ choice }) => choice.evidence),
};
