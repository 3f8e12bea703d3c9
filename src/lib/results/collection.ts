import type { KnownItems, Result, ResultItem } from '#lib/quiz/scoring/result-code.ts';

/** A result, and the code that it was read from. */
export interface Collected {
	code: string;
	result: Result;
}

/**
 * What became of a result that came in: `added`; `repeated`, it is there already; `fuller`, it took the place of an earlier
 * copy of the same attempt; `older`, it is such a copy itself and was passed over.
 */
export type Arrival = 'added' | 'repeated' | 'fuller' | 'older';

/**
 * The results of a class, each attempt once. Two results are of one attempt where lesson, edition, settings, time of
 * beginning and questions are the same, and each answer of the one is among the other's: a learner may copy the link again
 * after answering more. The name is no part of it, so that an attempt handed in under two names is found.
 */
export class Collection {
	#attempts = new Map<string, Collected[]>();
	#size = 0;
	/** What was read of all results: what many of them have alike is there once. */
	readonly items: KnownItems = new Map();

	get size(): number {
		return this.#size;
	}

	/** Takes a result in. `also`: the name under which the attempt is there, where this is another one. */
	add(incoming: Collected): { arrival: Arrival; also?: string } {
		const { lesson, revision, settings, started } = incoming.result;
		const key = JSON.stringify([lesson, revision, settings, started]);
		const alike = this.#attempts.get(key) ?? [];
		const at = alike.findIndex(
			({ result }) => holds(result, incoming.result) || holds(incoming.result, result),
		);
		const there = alike[at];
		if (!there) {
			this.#attempts.set(key, [...alike, incoming]);
			this.#size++;
			return { arrival: 'added' };
		}
		const also = otherName(there.result, incoming.result);
		if (holds(there.result, incoming.result)) {
			const same = holds(incoming.result, there.result);
			const compared = same && criteriaMet(incoming.result) > criteriaMet(there.result);
			// The same answers, and now a name to them, or what the learner found of what was written.
			if (compared || (same && !there.result.name)) alike[at] = named(incoming, there);
			if (compared) return { arrival: 'fuller', ...(also && { also }) };
			return { arrival: same ? 'repeated' : 'older', ...(also && { also }) };
		}
		alike[at] = named(incoming, there);
		return { arrival: 'fuller', ...(also && { also }) };
	}

	/** What came by a code, if it is here under it. */
	find(code: string): Collected | undefined {
		return [...this.#attempts.values()].flat().find((one) => one.code === code);
	}

	/** The names that were given in other editions of a lesson than one. */
	namesBeside(lesson: string, revision: string): string[] {
		return [...this.#attempts.values()]
			.flat()
			.filter(({ result }) => result.lesson === lesson && result.revision !== revision)
			.flatMap(({ result }) => result.name ?? []);
	}

	/** Those of one lesson's edition, in the order in which they came. */
	of(lesson: string, revision: string): Collected[] {
		return [...this.#attempts.values()]
			.flat()
			.filter(({ result }) => result.lesson === lesson && result.revision === revision);
	}

	/** The lessons and editions that there are results of: those with the most first. */
	sets(): ResultSet[] {
		const sets = new Map<string, ResultSet>();
		for (const { result } of [...this.#attempts.values()].flat()) {
			const key = JSON.stringify([result.lesson, result.revision]);
			const { lesson, revision, started } = result;
			const { results, from, to } = sets.get(key) ?? { results: 0, from: started, to: started };
			sets.set(key, {
				lesson,
				revision,
				results: results + 1,
				from: Math.min(from, started),
				to: Math.max(to, started),
			});
		}
		return [...sets.values()].sort((one, other) => other.results - one.results);
	}
}

/** One edition of one lesson. */
export interface ResultSet {
	lesson: string;
	revision: string;
	/** How many results there are of it. */
	results: number;
	/** When the first and the last of them were begun, in milliseconds since 1970. */
	from: number;
	to: number;
}

function otherName(there: Result, incoming: Result): string | undefined {
	return there.name && incoming.name && there.name !== incoming.name ? there.name : undefined;
}

/** The one under its own name, or else under the other's. */
function named({ code, result }: Collected, other: Collected): Collected {
	const name = result.name ?? other.result.name;
	return { code, result: { ...result, ...(name && { name }) } };
}

/** How far its learner got in comparing what was written. */
function criteriaMet({ items }: Result): number {
	return items.reduce((sum, { met }) => sum + (met ? 1 + met.length : 0), 0);
}

/** Whether every answer of `part` is among those of `whole`: the same questions, no try that `whole` has not. */
function holds(whole: Result, part: Result): boolean {
	return (
		whole.items.length === part.items.length &&
		whole.items.every((item, i) => beginsWith(item, part.items[i]!))
	);
}

function beginsWith(whole: ResultItem, part: ResultItem): boolean {
	return (
		whole.question === part.question &&
		whole.tries.length >= part.tries.length &&
		JSON.stringify(whole.tries.slice(0, part.tries.length)) === JSON.stringify(part.tries)
	);
}
