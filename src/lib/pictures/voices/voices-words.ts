import type { LaterMessages } from '#lib/i18n/later-messages.ts';
import type { Claim, Voice } from '#lib/lesson/facts.ts';
import { chainsByVoice } from './chains.ts';

interface VoicesInWords {
	voices: Voice[];
	claims: {
		claim: Claim;
		phrases: string[];
	}[];
}

/** How a claim came to be reported: through whom, on what ground, how strongly, in which quoted words; each a phrase. */
export function claimPhrases(
	{ via, basis, force, quote }: Claim,
	voices: readonly Voice[],
	{ pictures: { voices: words } }: LaterMessages,
): string[] {
	const names = via.map((id) => voices.find((voice) => voice.id === id)?.name ?? id);
	return [
		names.length > 0 ? words.through(names) : words.noChannel,
		words.bases[basis],
		words.forces[force],
		...(quote ? [words.quoted(quote)] : []),
	];
}

/** Says in words what the picture of these claims shows: by voice, in the picture's order. */
export function voicesWords(
	claims: readonly Claim[],
	voices: readonly Voice[],
	messages: LaterMessages,
): VoicesInWords[] {
	return chainsByVoice(claims, voices)
		.flat()
		.map((shared) => ({
			voices: shared.voices,
			claims: shared.claims.map((claim) => ({ claim, phrases: claimPhrases(claim, voices, messages) })),
		}));
}
