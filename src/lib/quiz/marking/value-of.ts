/** The value that stands beside an id in a list of pairs. */
export function valueOf<T>(pairs: readonly (readonly [string, T])[], id: string): T | undefined {
	return pairs.find(([key]) => key === id)?.[1];
}
