import type { Attempt } from '#lib/quiz/attempt/attempt.ts';
import type { Interaction } from '#lib/delivery/lms/interaction.ts';
import { countOf, interactionsOf, journalOf, type JournalEntry } from '#lib/delivery/lms/journal.ts';
import type { QuizSession } from '#lib/session/quiz-session.ts';
import { latenciesOf } from '#lib/delivery/lms/latencies.ts';
import { Comments } from './comments.ts';
import type { Runtime } from './runtime.ts';
import { numberIn, type Vocabulary } from './vocabulary.ts';

/** Tells a course every try of the first round: each once, as interactions, behind those that it has. */
export class JournalReport {
	/** Keys of the tries that the course has, and of single interactions of others. */
	#known: Set<string> | null = null;
	/** How many interactions it has; null where it takes none. */
	#count: number | null;
	readonly #latencies: ReadonlyMap<string, number>;
	readonly #session: QuizSession;
	readonly #runtime: Runtime;
	readonly #words: Vocabulary;
	readonly #kept: Attempt | null;
	readonly #comments: Comments | null;

	constructor(session: QuizSession, runtime: Runtime, words: Vocabulary, kept: Attempt | null) {
		this.#session = session;
		this.#runtime = runtime;
		this.#words = words;
		this.#kept = kept;
		this.#comments = words.comments === null ? null : new Comments(runtime, words.comments);
		const { interactions } = words.elements;
		this.#count = runtime.read(`${interactions}._children`)
			? (numberIn(runtime.read(`${interactions}._count`) ?? '') ?? 0)
			: null;
		this.#latencies = latenciesOf(session).latencies;
		// What is answered from then on is answered anew.
		session.on('deleted', () => (this.#known = new Set()));
	}

	/** Tells the tries of an attempt that the course does not have; after each call there may be a pause. */
	*tell(attempt: Attempt): Generator<void, void> {
		const journal = journalOf(attempt);
		this.#known ??= this.#first(this.#kept ? journalOf(this.#kept) : journal);
		for (const entry of journal) {
			if (this.#known.has(entry.key)) continue;
			const latency = this.#latencies.get(entry.key) ?? null;
			for (const interaction of interactionsOf(entry, this.#session.lesson, latency)) {
				const key = `${entry.key} ${interaction.id}`;
				if (this.#known.has(key)) continue;
				if ((yield* this.#set(interaction)) === 'refused') return;
				this.#known.add(key);
				this.#comments?.add(interaction);
			}
			this.#known.add(entry.key);
		}
		this.#comments?.tell();
		yield;
	}

	/** The tries that the course has by the number of its interactions: some systems forget them from one session to the next. */
	#first(journal: JournalEntry[]): Set<string> {
		let left = this.#count ?? Infinity;
		const had = journal.filter((entry) => {
			const fits = left >= countOf(entry);
			left = fits ? left - countOf(entry) : 0;
			return fits;
		});
		return new Set(had.map(({ key }) => key));
	}

	*#set(interaction: Interaction): Generator<void, 'done' | 'refused'> {
		if (this.#count === null) return 'done';
		const { interactions } = this.#words.elements;
		for (const [name, value] of this.#words.interaction(interaction)) {
			const taken = this.#runtime.set(`${interactions}.${this.#count}.${name}`, value);
			yield;
			// Without an id there is none; what else is not taken is left out.
			if (taken || name !== 'id') continue;
			return this.#runtime.wasMistyped() ? 'done' : 'refused';
		}
		this.#count++;
		return 'done';
	}
}
