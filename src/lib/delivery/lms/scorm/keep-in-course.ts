import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Attempt } from '#lib/quiz/attempt/attempt.ts';
import { packAttempt, unpackAttempt } from '#lib/delivery/lms/suspend-data.ts';
import type { Runtime } from './runtime.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a course has no room for; `answers`: for nothing of the attempt. */
export type LeftOut = 'drafts' | 'rounds' | 'texts' | 'answers';

/** The attempt in the course's suspend data. */
export class KeepInCourse {
	/** What the course last was seen to have: what another window has written differs from it. Null where it is not told. */
	#seen: string | null;
	readonly #runtime: Runtime;
	readonly #words: Vocabulary;
	/** Not the lesson as settings ask for it: without them what is kept has to be read again. */
	readonly #lesson: Lesson;
	/** How much room the course was found to have. */
	#limit: number;

	constructor(runtime: Runtime, words: Vocabulary, lesson: Lesson) {
		this.#runtime = runtime;
		this.#words = words;
		this.#lesson = lesson;
		this.#limit = words.limits[0]!;
		this.#seen = this.#read();
	}

	/** What is there to be kept, as it is known again. */
	text(attempt: Attempt): string {
		return packAttempt(attempt, this.#lesson, this.#limit).text;
	}

	/** Whether another window has written since this one looked last. */
	isOverwritten(): boolean {
		const now = this.#read();
		return now !== null && this.#seen !== null && now !== this.#seen;
	}

	/**
	 * Has the course keep an attempt: as much of it as it has room for, which is found out where it refuses what its standard
	 * promises, or cuts it without a word. Gives what was left out, the gravest first.
	 */
	keep(attempt: Attempt): LeftOut[] {
		const limits = [this.#limit, ...this.#words.limits.filter((limit) => limit < this.#limit)];
		let tried = '';
		for (let limit = limits.shift(); limit !== undefined; limit = limits.shift()) {
			const { text, leftOut } = packAttempt(attempt, this.#lesson, limit);
			if (text === tried || text.length > limit) continue;
			tried = text;
			const taken = this.#runtime.set(this.#words.elements.suspendData, text);
			// Whatever it answers: some keep what they refuse, or a part of it, and that is not another window's.
			const now = this.#read();
			this.#seen = now;
			if (now && now.length < text.length && (taken || text.startsWith(now))) limits.unshift(now.length);
			// One that tells nothing, and took it, has perhaps kept it all.
			else if (!taken && now !== text) continue;
			// Where not even the answers have room, it names the attempt and no more.
			else if (!unpackAttempt(text, this.#lesson).ok) break;
			else {
				this.#limit = limit;
				return (['texts', 'rounds', 'drafts'] as const).filter((what) => leftOut.includes(what));
			}
		}
		return ['answers'];
	}

	#read(): string | null {
		return this.#runtime.read(this.#words.elements.suspendData);
	}
}
