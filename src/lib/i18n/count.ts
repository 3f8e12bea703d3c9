/** «1 question», «2 questions»: English has two forms, and one is for 1 alone. */
export function count(n: number, one: string, other: string): string {
	return `${n} ${n === 1 ? one : other}`;
}
