import type { Claim, LessonEvent, Voice } from './facts.ts';
import type { Lesson } from './lesson.ts';
import type { Stage } from './question.ts';

/** One step of a walk: an event, or a voice with what it claims. */
export type WalkCard =
	{ kind: 'event'; event: LessonEvent } | { kind: 'voice'; voice: Voice; claims: Claim[] };

/**
 * The steps of a stage's walk: the events in time, or the voices in the author's order, each with its claims. Voices
 * that only pass on what others say are met on the way, in the chains. Reading has no walk.
 */
export function walkCards({ events, voices, claims }: Lesson, stage: Stage): WalkCard[] {
	if (stage === 'events') return events.map((event) => ({ kind: 'event', event }));
	if (stage === 'reading') return [];
	return voices
		.map((voice) => ({
			kind: 'voice' as const,
			voice,
			claims: claims.filter(({ voices }) => voices.includes(voice.id)),
		}))
		.filter(({ claims }) => claims.length > 0);
}
