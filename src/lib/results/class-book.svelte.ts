import type { Lesson } from '#lib/lesson/lesson.ts';
import { Collection, type ResultSet } from './collection.ts';
import { countBy } from './count-by.ts';
import { evaluate, type ClassStatistics } from './evaluate.ts';
import type { Source } from './find-in-source.ts';
import type { Result } from '#lib/quiz/scoring/result-code.ts';
import { loadLesson } from './load-lesson.ts';
import type { KnownLessons } from './name-sets.ts';
import { nextTask, takeIn, type TakenIn } from './take-in.ts';

/** The lesson of some results: that very edition, another one of today, or none. */
export type Edition = 'same' | 'other' | 'none';

/** What the page shows of one lesson's edition. */
export interface Shown {
	set: ResultSet;
	edition: Edition;
	/** For words; with another edition what it has of them. */
	lesson: Lesson | null;
	statistics: ClassStatistics;
	/** Names that were handed in with other editions of the lesson. */
	elsewhere: string[];
}

/** So many lessons are asked for their titles: who made links up could name thousands. */
const mostTitles = 5;

/** The results of a class on the page: collects them, and works out what is shown. */
export class ClassBook {
	#collection = new Collection();
	// eslint-disable-next-line svelte/prefer-svelte-reactivity -- nothing on the screen depends on it
	#lessons = new Map<string, Promise<Lesson | null>>();
	#work = Promise.resolve();
	#chosen: Pick<ResultSet, 'lesson' | 'revision'> | null = null;

	/** What is known of the lessons, once they were asked for. */
	known = $state.raw<KnownLessons>([]);
	/** A list of those who should be here, as it was pasted. */
	classList = $state('');
	/** How many codes were read so far, while they are. */
	reading = $state<number | null>(null);
	/** What came of the last sources; null before. */
	taken = $state.raw<TakenIn | null>(null);
	sets = $state.raw<ResultSet[]>([]);
	shown = $state.raw<Shown | null>(null);
	/** How many results there are, of all lessons. */
	size = $state(0);

	/** `load`: how a lesson is come by. */
	constructor(readonly load: typeof loadLesson = loadLesson) {}

	/** Takes in what is found; one call after another. `quiet`: nothing is said of it, as of what the address brought. */
	add(sources: Source[], quiet = false): Promise<void> {
		return this.#next(async () => {
			this.reading = 0;
			const taken = await takeIn(this.#collection, sources, (read) => this.#progress(read));
			if (!quiet) this.taken = taken;
			this.sets = this.#collection.sets();
			this.size = this.#collection.size;
			await this.#learnTitles();
			await this.#show();
			this.reading = null;
		});
	}

	#progress(read: number): void {
		// The lesson can come while the rest is read.
		if (this.#lessons.size === 0)
			for (const { lesson } of this.#collection.sets().slice(0, 1)) void this.lesson(lesson);
		this.reading = read;
	}

	/** Shows the results of another lesson or edition. */
	choose({ lesson, revision }: ResultSet): Promise<void> {
		return this.#next(() => {
			this.#chosen = { lesson, revision };
			return this.#show();
		});
	}

	/** Forgets all. */
	clear(): Promise<void> {
		return this.#next(() => {
			this.#collection = new Collection();
			this.#chosen = null;
			this.taken = null;
			this.classList = '';
			this.sets = [];
			this.size = 0;
			return this.#show();
		});
	}

	/** The result that came by a code, if it is here. */
	find(code: string): Result | undefined {
		return this.#collection.find(code)?.result;
	}

	/** The codes of all results, of every lesson. */
	codes(): string[] {
		return this.sets
			.flatMap(({ lesson, revision }) => this.#collection.of(lesson, revision))
			.map(({ code }) => code);
	}

	/** The lesson as the site has it; asked for once, and again where it did not come. */
	async lesson(id: string): Promise<Lesson | null> {
		const loading = this.#lessons.get(id) ?? this.load(id);
		this.#lessons.set(id, loading);
		const lesson = await loading;
		if (!lesson) this.#lessons.delete(id);
		this.known = [...this.known.filter(([known]) => known !== id), [id, lesson]];
		return lesson;
	}

	/** Where there is a choice, it is between titles. */
	async #learnTitles(): Promise<void> {
		if (this.sets.length < 2) return;
		const ids = countBy(this.sets, ({ lesson }) => lesson).map(([id]) => id);
		const asked = (id: string) => this.known.some(([known]) => known === id);
		await Promise.all(
			ids
				.slice(0, mostTitles)
				.filter((id) => !asked(id))
				.map((id) => this.lesson(id)),
		);
	}

	#next(work: () => void | Promise<void>): Promise<void> {
		this.#work = this.#work.then(work);
		return this.#work;
	}

	async #show(): Promise<void> {
		const set =
			this.sets.find(
				({ lesson, revision }) => lesson === this.#chosen?.lesson && revision === this.#chosen.revision,
			) ?? this.sets[0];
		if (!set) {
			this.shown = null;
			return;
		}
		const lesson = await this.lesson(set.lesson);
		const edition = !lesson ? 'none' : lesson.revision === set.revision ? 'same' : 'other';
		const collected = this.#collection.of(set.lesson, set.revision);
		const statistics = evaluate(collected, edition === 'same' ? lesson : null);
		// Between working out and showing what many results come to, the page has its turn.
		await nextTask();
		const elsewhere = this.#collection.namesBeside(set.lesson, set.revision);
		this.shown = { set, edition, lesson, statistics, elsewhere };
	}
}
