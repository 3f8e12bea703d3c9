import type { Messages } from '#lib/i18n/messages.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import { noChannel, type MatchBy } from './question.ts';

/**
 * What a claim can be matched to, in words: a voice by its name, a basis or a force by the language's word for it. The id
 * where the lesson does not have it, or it is not known what claims are matched by.
 */
export function targetName(
	lesson: Pick<Lesson, 'voices'> | null,
	{ bases, forces, noChannel: unnamed }: Pick<Messages, 'bases' | 'forces' | 'noChannel'>,
	by: MatchBy | undefined,
	target: string,
): string {
	const words: Partial<Record<MatchBy, Record<string, string>>> = {
		via: { [noChannel]: unnamed },
		basis: bases,
		force: forces,
	};
	const word = Object.entries((by && words[by]) ?? {}).find(([id]) => id === target)?.[1];
	return word ?? lesson?.voices.find(({ id }) => id === target)?.name ?? target;
}
