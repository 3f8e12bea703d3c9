import type { LaterMessages } from '#lib/i18n/later-messages.ts';
import type { Claim, Voice } from '#lib/lesson/lesson.ts';
import { chainsByVoice } from './chains.ts';

export interface VoicesInWords {
	voices: Voice[];
	claims: {
		claim: Claim;
		/** Through whom, on what ground, how strongly, in which quoted words: each a phrase. */
		phrases: string[];
	}[];
}

/** Says in words what the picture of these claims shows: by voice, in the picture's order. */
export function voicesWords(
	claims: readonly Claim[],
	voices: readonly Voice[],
	{ pictures: { voices: words } }: LaterMessages,
): VoicesInWords[] {
	const nameOf = (id: string) => voices.find((voice) => voice.id === id)?.name ?? id;
	return chainsByVoice(claims, voices)
		.flat()
		.map((shared) => ({
			voices: shared.voices,
			claims: shared.claims.map((claim) => ({
				claim,
				phrases: [
					claim.via.length > 0 ? words.through(claim.via.map(nameOf)) : words.directly,
					words.bases[claim.basis],
					words.forces[claim.force],
					claim.quote ? words.quoted(claim.quote) : '',
				].filter(Boolean),
			})),
		}));
}
