/** The letter of an item on paper by its position, from 0: A to Z, then AA, AB and on, as the columns of a table count. */
export function itemLetter(position: number): string {
	const before = Math.floor(position / 26);
	return (before > 0 ? itemLetter(before - 1) : '') + String.fromCharCode(65 + (position % 26));
}
