import { filterLearners, type LearnerFilter } from './filter-learners.ts';
import type { Learner } from './learner.ts';
import { sortRows, type Direction, type Sortable } from './sort-rows.ts';

const values = {
	name: ({ name }) => name,
	started: ({ started }) => started,
	points: ({ points }) => points,
	percent: ({ percent }) => percent,
	passed: ({ passed }) => Number(passed),
	first: ({ rightFirst }) => rightFirst,
	answered: ({ answered }) => answered,
} satisfies Record<string, (learner: Learner) => Sortable>;
type Key = keyof typeof values;

/** The learners as their table shows them: which of them, in which order. Who is read one after another comes in that order too. */
export class LearnerList {
	filter = $state.raw<LearnerFilter>({ name: '', ten: null });
	sort = $state.raw<{ key: Key; direction: Direction }>({ key: 'name', direction: 'ascending' });
	#learners: () => readonly Learner[];

	/** `learners` is read as often as it may have changed; `called`: what one is called by. */
	constructor(
		learners: () => readonly Learner[],
		readonly called: (learner: Learner) => string,
	) {
		this.#learners = learners;
	}

	get all(): readonly Learner[] {
		return this.#learners();
	}

	readonly found = $derived.by(() => {
		const { key, direction } = this.sort;
		// Those who gave no name come last, whatever they are called by.
		const value = key === 'name' ? (one: Learner) => one.name && this.called(one) : values[key];
		return sortRows(filterLearners(this.all, this.filter, this.called), value, direction);
	});

	/** The codes of the one before and the one after a learner, and where that one stands; null where it is not among those found. */
	around(
		code: string,
	): { at: number; of: number; previous: string | undefined; next: string | undefined } | null {
		const at = this.found.findIndex((learner) => learner.code === code);
		if (at < 0) return null;
		const { length } = this.found;
		return { at: at + 1, of: length, previous: this.found[at - 1]?.code, next: this.found[at + 1]?.code };
	}
}
