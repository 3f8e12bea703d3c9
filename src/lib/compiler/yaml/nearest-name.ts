import leven from 'leven';

/** The known name that was probably meant: at most a third of it mistyped. `null` where none is that close. */
export function nearestName(name: string, known: Iterable<string>): string | null {
	const [nearest] = Array.from(known, (candidate) => ({
		candidate,
		edits: leven(name.toLowerCase(), candidate.toLowerCase()),
	}))
		.filter(({ candidate, edits }) => edits <= Math.max(1, Math.floor(candidate.length / 3)))
		.sort((a, b) => a.edits - b.edits);
	return nearest?.candidate ?? null;
}
