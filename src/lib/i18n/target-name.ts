import type { Messages } from './messages.ts';
import { bases, forces } from '#lib/lesson/facts.ts';
import { directly, type MatchBy } from '#lib/kinds/match/question.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';

/** What a claim can be matched to, in words: a voice by its name, a basis or a force by the language's word for it. */
export function targetName(
	{ voices }: Pick<Lesson, 'voices'>,
	messages: Messages,
	by: MatchBy,
	target: string,
): string {
	const voiceName = () => voices.find(({ id }) => id === target)?.name ?? target;
	const names: Record<MatchBy, () => string> = {
		voice: voiceName,
		via: () => (target === directly ? messages.directly : voiceName()),
		basis: () => messages.bases[bases.find((id) => id === target) ?? 'article'],
		force: () => messages.forces[forces.find((id) => id === target) ?? 'states'],
	};
	return names[by]();
}
