/** How many rows have which value, the most frequent first. */
export function countBy<T>(rows: readonly T[], value: (row: T) => string): [value: string, count: number][] {
	const counts = new Map<string, number>();
	for (const row of rows) counts.set(value(row), (counts.get(value(row)) ?? 0) + 1);
	return [...counts].sort(([, one], [, other]) => other - one);
}
