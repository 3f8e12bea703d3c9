import type { AttemptDocument, KeptInCourse } from './attempt-document.ts';

/** Between two writings. */
const pause = 3000;
const longestPause = 60_000;

export interface KeepInCourseOptions {
	document: Pick<AttemptDocument, 'read' | 'write'>;
	content: () => KeptInCourse;
	/** Takes in what another window has written. */
	merge: (kept: KeptInCourse) => void;
	/** What the course has already. */
	written: KeptInCourse | null;
}

/** Keeps something that changes often in a course's document: not more than one writing in some seconds, and none without a change. */
export class CourseKeeper {
	readonly #options: KeepInCourseOptions;
	#written: string;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#writing: Promise<unknown> | null = null;
	#failures = 0;

	constructor(options: KeepInCourseOptions) {
		this.#options = options;
		this.#written = gist(options.written);
	}

	/** Something may have changed. */
	changed(): void {
		if (this.#timer !== undefined || this.#writing || !this.#isNews()) return;
		const wait = Math.min(longestPause, pause * 2 ** this.#failures);
		this.#timer = setTimeout(() => void this.write(), wait);
	}

	/** Writes now what is new; of what is on its way already, it waits for the end. */
	async write(): Promise<void> {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		await this.#writing;
		if (!this.#isNews()) return;
		this.#writing = this.#write();
		await this.#writing;
		this.#writing = null;
		this.changed();
	}

	/** Writes by a request that outlives the page. */
	rush(): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		if (!this.#isNews()) return;
		const content = this.#options.content();
		void this.#options.document.write(content, { keepalive: true }).then((outcome) => {
			if (outcome === 'done') this.#written = gist(content);
		});
	}

	stop(): void {
		clearTimeout(this.#timer);
	}

	#isNews(): boolean {
		return gist(this.#options.content()) !== this.#written;
	}

	async #write(): Promise<void> {
		const { document, content, merge } = this.#options;
		const kept = content();
		const outcome = await document.write(kept);
		if (outcome === 'done') this.#written = gist(kept);
		this.#failures = outcome === 'done' ? 0 : this.#failures + 1;
		if (outcome !== 'conflict') return;
		const read = await document.read();
		if (typeof read === 'object') merge(read.kept);
	}
}

/** That time goes on is no change. */
const gist = (kept: KeptInCourse | null): string => JSON.stringify(kept && { ...kept, spent: 0 });
