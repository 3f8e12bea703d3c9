/** `"a", "b" and "c"`, for lists within a sentence. */
export function listed(words: readonly string[], joint = 'and'): string {
	const quoted = words.map((word) => `"${word}"`);
	return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} ${joint} ${quoted.at(-1)}`;
}

/** The beginning of what to do about a name that is not known, where a known one is close to it. */
export function didYouMean(nearest: string | null): string {
	return nearest === null ? '' : `Did you mean "${nearest}"? `;
}
