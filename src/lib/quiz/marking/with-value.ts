/** The list of pairs with one value set: in place where the id is known, else at the end. */
export function withValue<T>(pairs: readonly (readonly [string, T])[], id: string, value: T): [string, T][] {
	return pairs.some(([key]) => key === id)
		? pairs.map(([key, old]) => [key, key === id ? value : old])
		: [...pairs.map(([key, old]): [string, T] => [key, old]), [id, value]];
}
