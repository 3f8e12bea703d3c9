import leven from 'leven';

/**
 * Which of the names was most likely meant by what somebody wrote: the one that begins so, or the one with the fewest letters
 * to change, at most a third of them. Undefined where none comes near.
 */
export function nearestName(written: string, names: readonly string[]): string | undefined {
	const word = written.toLowerCase();
	const begun = names.filter((name) => word.length > 2 && name.startsWith(word));
	if (begun.length === 1) return begun[0];
	const near = names
		.map((name) => ({ name, distance: leven(word, name) }))
		.filter(({ name, distance }) => distance <= Math.max(1, Math.floor(name.length / 3)))
		.sort((a, b) => a.distance - b.distance);
	return near[0]?.name;
}
