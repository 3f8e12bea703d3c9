import type { Claim } from '#lib/lesson/facts.ts';
import { presented } from '#lib/quiz/asking/present.ts';
import { shuffle } from '#lib/quiz/asking/shuffle.ts';
import { itemLetter } from '#lib/export/item-letter.ts';
import type { PaperKind } from '#lib/export/paper-kind.ts';

interface MatchItems {
	/** `key`: letters of targets, any of them right; those of channels from the voice on. */
	claims: { number: number; claim: Claim; key: string[] }[];
	targets: { letter: string; target: string; spare: boolean }[];
}

/** Numbered claims with a line for a letter each, and lettered targets. */
export const match: PaperKind<'match', MatchItems> = {
	items(question, { lesson, settings, seed }) {
		// By a name of their own: shuffled alike, claims and targets of one number would stand side by side as they belong.
		const shown =
			settings.shuffle === 'off'
				? question.targets
				: shuffle(question.targets, seed, `${question.id} targets`);
		const targets = shown.map((target, i) => ({
			letter: itemLetter(i),
			target,
			spare: !question.claims.some(({ key }) => key.includes(target)),
		}));
		return {
			claims: presented(question.claims, question, settings, seed).flatMap(({ id, key: right }, i) => {
				const claim = lesson.claims.find((claim) => claim.id === id);
				const letters = right.flatMap((id) => targets.find(({ target }) => target === id)?.letter ?? []);
				const key = question.by === 'via' ? letters : letters.toSorted();
				return claim ? { number: i + 1, claim, key } : [];
			}),
			targets,
		};
	},
	cited: ({ claims }) => claims.flatMap(({ claim }) => claim.evidence),
};
