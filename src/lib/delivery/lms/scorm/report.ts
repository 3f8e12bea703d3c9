import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Attempt } from '#lib/quiz/attempt/attempt.ts';
import { loadAttempt } from '#lib/quiz/attempt/load.ts';
import { courseRecord } from '#lib/delivery/lms/course-record.ts';
import type { QuizSession } from '#lib/session/quiz-session.ts';
import { betterOf, type Best } from './best.ts';
import { JournalReport } from './journal-report.ts';
import { KeepInCourse, type LeftOut } from './keep-in-course.ts';
import type { Runtime } from './runtime.ts';
import type { Value, Vocabulary } from './vocabulary.ts';

/** What a course has of an attempt as it is opened. */
export interface Launched {
	best: Best;
	/** The course judges the score itself: one that is not final would be judged too, when the window is closed. */
	judges: boolean;
	/** What it kept, as `saveAttempt` writes it; null where it kept nothing, or nothing that can be read. */
	attempt: string | null;
}

/** How a report ended. `elsewhere`: another window has gone on with the attempt, and nothing was written. */
export type Reported = 'done' | 'refused' | 'elsewhere';

/** Tells a course how a session stands, value by value, and each value once. */
export class Report {
	/** The attempt that the course kept. */
	readonly kept: Attempt | null;
	/** What the course has no room for, as of the last report. */
	leftOut: LeftOut[] = [];
	/** The attempt of the last report. */
	attempt: Attempt | null = null;
	readonly #session: QuizSession;
	readonly #runtime: Runtime;
	readonly #words: Vocabulary;
	readonly #launched: Launched;
	readonly #inCourse: KeepInCourse;
	readonly #journal: JournalReport;
	readonly #told = new Map<string, string>();
	#best: Best;
	/** The attempt as the course has it for good, and as it was last reported. */
	#saved: string;
	#reported = '';

	constructor(session: QuizSession, lesson: Lesson, runtime: Runtime, words: Vocabulary, launched: Launched) {
		this.#session = session;
		this.#runtime = runtime;
		this.#words = words;
		this.#launched = launched;
		this.#best = launched.best;
		this.#inCourse = new KeepInCourse(runtime, words, lesson);
		const { attempt, settings } = session;
		const loaded = launched.attempt && loadAttempt(launched.attempt, session.lesson, settings);
		this.kept = loaded && loaded.ok ? loaded.attempt : null;
		this.#journal = new JournalReport(session, runtime, words, this.kept);
		// Of an attempt that has not begun there is nothing to keep.
		const known = this.kept ?? (attempt.place.at === 'opening' ? attempt : null);
		this.#saved = known ? this.#inCourse.text(known) : '';
	}

	/** Whether the course has been told something that it was not yet asked to store. */
	get isUnsaved(): boolean {
		return this.#reported !== '' && this.#reported !== this.#saved;
	}

	/** Whether the session has gone on since the last report began. */
	get isBehind(): boolean {
		return this.attempt !== this.#session.attempt;
	}

	/** What was told is stored. */
	save(): void {
		this.#saved = this.#reported;
	}

	/** Has all be told once more: a course that had trouble may have forgotten it. */
	forget(): void {
		this.#told.clear();
	}

	/** Tells how the session stands now; after each call to the course there may be a pause. */
	*tell(): Generator<void, Reported> {
		const { lesson, settings, attempt } = this.#session;
		this.attempt = attempt;
		if (this.#inCourse.isOverwritten()) return 'elsewhere';
		const record = courseRecord(lesson, attempt, settings, this.#best);
		this.#best = betterOf(this.#best, record);
		const { exit, bookmark } = this.#words.elements;
		let taken = true;
		for (const value of [...this.#words.statuses(this.#best), ...this.#score()]) {
			taken = this.#set(value) && taken;
			yield;
		}
		// At once: a page may be gone without a word. And also when all is done, for whoever comes back to a completed attempt is
		// to find it: with another exit some systems begin anew.
		this.#set([exit, 'suspend']);
		yield;
		this.#reported = this.#inCourse.text(attempt);
		if (this.isUnsaved) {
			this.leftOut = this.#inCourse.keep(attempt);
			// In as much room as there turned out to be.
			this.#reported = this.#inCourse.text(attempt);
			yield;
			for (const value of [[bookmark, record.bookmark] as Value, ...this.#words.progress(this.#best)]) {
				this.#set(value);
				yield;
			}
		}
		yield* this.#journal.tell(attempt);
		return taken ? 'done' : 'refused';
	}

	/** Tells how long the session has been: all of it, each time. */
	tellTime(milliseconds: number): void {
		this.#runtime.set(this.#words.elements.sessionTime, this.#words.duration(milliseconds));
	}

	/** The score, where it is better than what the course has. */
	#score(): Value[] {
		const { percent, completed } = this.#best;
		if (percent === null || percent === this.#launched.best.percent) return [];
		return this.#launched.judges && !completed ? [] : this.#words.score(percent);
	}

	/** Sets what was not told yet. */
	#set([element, value]: Value): boolean {
		if (this.#told.get(element) === value) return true;
		const taken = this.#runtime.set(element, value);
		if (taken) this.#told.set(element, value);
		return taken;
	}
}
