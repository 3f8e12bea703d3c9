export type Direction = 'ascending' | 'descending';
export type Sortable = string | number | null;

const collator = new Intl.Collator(undefined, { numeric: true });

/**
 * The rows by what `value` gives of them: numbers by size, texts as the reader's language sorts them; what has no value comes
 * last either way. Rows that are alike keep their order.
 */
export function sortRows<T>(rows: readonly T[], value: (row: T) => Sortable, direction: Direction): T[] {
	const sign = direction === 'ascending' ? 1 : -1;
	return rows
		.map((row) => ({ row, value: value(row) }))
		.sort((one, other) => {
			if (isNothing(one.value) || isNothing(other.value))
				return Number(isNothing(one.value)) - Number(isNothing(other.value));
			return sign * compare(one.value, other.value);
		})
		.map(({ row }) => row);
}

function isNothing(value: Sortable): value is null | '' {
	return value === null || value === '';
}

function compare(one: string | number, other: string | number): number {
	return typeof one === 'number' && typeof other === 'number'
		? one - other
		: collator.compare(String(one), String(other));
}
