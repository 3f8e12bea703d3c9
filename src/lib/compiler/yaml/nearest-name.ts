/** Edits (insert, delete, replace) that make one word of the other: Levenshtein's distance. */
function distance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, i) => i);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
		}
		row = next;
	}
	return row[b.length]!;
}

/** The known name that was probably meant: at most a third of it mistyped. `null` where none is that close. */
export function nearestName(name: string, known: Iterable<string>): string | null {
	let nearest: string | null = null;
	let least = Infinity;
	for (const candidate of known) {
		const edits = distance(name.toLowerCase(), candidate.toLowerCase());
		if (edits < least && edits <= Math.max(1, Math.floor(candidate.length / 3))) {
			nearest = candidate;
			least = edits;
		}
	}
	return nearest;
}
