import fc from 'fast-check';

/** Some of the ids, each with one of the values. */
export function somePairs<T>(ids: string[], values: readonly T[]): fc.Arbitrary<[string, T][]> {
	return fc
		.shuffledSubarray(ids)
		.chain((some) =>
			fc.tuple(...some.map((id) => fc.constantFrom(...values).map((value): [string, T] => [id, value]))),
		);
}
