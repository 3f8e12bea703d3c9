import type { Claim, Voice } from '#lib/lesson/facts.ts';

/** Claims whose words took the same way so far, and where that way leads on. */
export interface Chain {
	/** The channel that it comes through; null where the claims stand at its end. */
	channel: string | null;
	claims: Claim[];
	/** The next channels; empty where the claims stand at its end. */
	next: Chain[];
}

/** Claims that the same voices make. */
export interface SharedClaims {
	voices: Voice[];
	claims: Claim[];
	chains: Chain[];
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
	const groups = new Map<string, T[]>();
	for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
	return [...groups.values()];
}

function chainsOf(claims: Claim[], depth = 0): Chain[] {
	return grouped(claims, ({ via }) => via[depth] ?? '').map((claims): Chain => {
		const channel = claims[0]!.via[depth] ?? null;
		return { channel, claims, next: channel === null ? [] : chainsOf(claims, depth + 1) };
	});
}

/**
 * Brings claims together by voice, then by channel, in the author's order of the voices. Gives one list for each set of
 * voices that have to do with one another by a claim of both: first what each says alone, then what it says with others.
 */
export function chainsByVoice(claims: readonly Claim[], voices: readonly Voice[]): SharedClaims[][] {
	const placeOf = (id: string) => voices.findIndex((voice) => voice.id === id);
	const speakers = ({ voices }: Claim) => voices.toSorted((a, b) => placeOf(a) - placeOf(b));
	const shared = grouped(claims, (claim) => speakers(claim).join(' ')).map((claims): SharedClaims => ({
		voices: speakers(claims[0]!).flatMap((id) => voices.find((voice) => voice.id === id) ?? []),
		claims,
		chains: chainsOf(claims),
	}));
	const first = ({ voices }: SharedClaims) => placeOf(voices[0]?.id ?? '');
	shared.sort((a, b) => first(a) - first(b) || a.voices.length - b.voices.length);
	const clusters: SharedClaims[][] = [];
	for (const next of shared) {
		const joined = clusters.filter((cluster) =>
			cluster.some(({ voices }) => voices.some((voice) => next.voices.includes(voice))),
		);
		for (const cluster of joined.slice(1)) clusters.splice(clusters.indexOf(cluster), 1);
		if (joined[0]) joined[0].push(...joined.slice(1).flat(), next);
		else clusters.push([next]);
	}
	return clusters.map((cluster) =>
		cluster.sort((a, b) => first(a) - first(b) || a.voices.length - b.voices.length),
	);
}
