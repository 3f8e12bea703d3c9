import { createSubscriber } from 'svelte/reactivity';
import { createActor, type Actor } from 'xstate';
import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Answer } from '#lib/quiz/marking/answer.ts';
import type { mergeWork } from '#lib/quiz/attempt/merge.ts';
import type { Attempt, Round } from '#lib/quiz/attempt/attempt.ts';
import { adaptLesson } from '#lib/quiz/asking/adapt-lesson.ts';
import type { Settings } from '#lib/quiz/settings/settings.ts';
import type { Notice } from '#lib/quiz/notice.ts';
import type { Command } from './lesson-context.ts';
import type { LessonFact } from './lesson-fact.ts';
import type { CourseStatus } from './course-status.ts';
import type { KeptAttempts } from './kept-attempts.ts';
import { lessonMachine, type LessonSnapshot } from './lesson-machine.ts';
import { viewOf, type LessonView } from './lesson-view.ts';

interface SessionOptions {
	/** 0 to 2³² − 1: shuffles where the settings have no seed. */
	seed: number;
	/** The clock: milliseconds since 1970. */
	now: () => number;
}

/**
 * A learner's session with a lesson: the one object that touches the machine. Facts are read from `view` (reactive
 * wherever Svelte tracks reads), commands are methods, and what happened is emitted to listeners. A command that does
 * not fit the screen does nothing.
 */
export class QuizSession {
	/** As the settings ask for it. */
	readonly lesson: Lesson;
	readonly settings: Settings;
	/** Whether what is given is kept beyond the page: not in a preview, nor where storage is blocked or full. */
	keeping = true;
	/** Where several may be kept: theirs, who share the device. */
	attempts: KeptAttempts | null = null;
	#course: CourseStatus | null = null;
	readonly #now: () => number;
	readonly #actor: Actor<typeof lessonMachine>;
	readonly #track: () => void;
	readonly #changed = new Set<() => void>();
	#seen: { snapshot: LessonSnapshot; view: LessonView } | undefined;
	#notices: Notice[] = [];
	/** All that was emitted since the start, or since the answers were deleted. */
	#facts: LessonFact[] = [];

	constructor(lesson: Lesson, settings: Settings, { seed, now }: SessionOptions) {
		this.lesson = adaptLesson(lesson, settings);
		this.settings = settings;
		this.#now = now;
		this.#actor = createActor(lessonMachine, {
			input: { lesson: this.lesson, settings, seed, at: now() },
		});
		this.#actor.on('*', (fact) => {
			if (fact.type === 'deleted') this.#facts = [];
			else this.#facts.push(fact);
			// Whoever has gone on, or begins anew, has been welcomed.
			if (fact.type !== 'begun') this.#notices = this.#notices.filter(({ kind }) => kind !== 'resumed');
		});
		this.#actor.start();
		this.#track = createSubscriber((update) => this.onChange(update));
		this.#actor.subscribe(() => this.#emitChange());
	}

	/** What the screen shows. */
	get view(): LessonView {
		this.#track();
		return this.#see();
	}

	get attempt(): Attempt {
		return this.#see().attempt;
	}

	/** What the learner is notified of beside the lesson. */
	get notices(): readonly Notice[] {
		this.#track();
		return this.#notices;
	}

	/** The course that it is reported to, if it is to one. */
	get course(): CourseStatus | null {
		this.#track();
		return this.#course;
	}

	set course(status: CourseStatus | null) {
		this.#course = status;
		this.#emitChange();
	}

	/** Begins, or goes on; `length` where the learner has the choice. */
	begin = (length?: Attempt['length']) => this.#send({ type: 'begin', length });
	walkOn = () => this.#send({ type: 'walk.next' });
	walkBack = () => this.#send({ type: 'walk.back' });
	leaveWalk = () => this.#send({ type: 'walk.leave' });
	change = (answer: Answer) => this.#send({ type: 'answer.change', answer });
	submit = () => this.#send({ type: 'answer.submit' });
	retry = () => this.#send({ type: 'answer.retry' });
	reveal = () => this.#send({ type: 'answer.reveal' });
	/** Keeps which of an answered question's criteria the learner has found the answer to meet. */
	assess = (question: string, met: string[]) => this.#send({ type: 'answer.assess', question, met });
	skip = () => this.#send({ type: 'question.skip' });
	next = () => this.#send({ type: 'question.next' });
	nextStage = () => this.#send({ type: 'stage.next' });
	reopen = () => this.#send({ type: 'stage.reopen' });
	review = (question?: string) => this.#send({ type: 'review.open', question });
	closeReview = () => this.#send({ type: 'review.close' });
	/** Asks also what a short lesson has left out. */
	extend = () => this.#send({ type: 'attempt.extend' });
	startRound = (scope: Round['scope']) => this.#send({ type: 'round.start', scope });

	/** Forgets every answer and begins anew; `seed` shuffles the new attempt. */
	delete(seed: number): void {
		this.#send({ type: 'attempt.delete', seed });
	}

	/** Goes on with a saved attempt; only before the lesson has begun. */
	resume(attempt: Attempt): void {
		this.#send({ type: 'attempt.resume', attempt });
	}

	/** Takes in what another tab has answered. `merge` comes with what reads the attempts of others (`keep-attempt.ts`). */
	merge(attempt: Attempt, merge: typeof mergeWork): void {
		const { work, question } = this.#actor.getSnapshot().context;
		this.#send({ type: 'attempt.merge', work: merge(work, attempt, question) });
	}

	/** Notifies the learner of something once: a second notice of its kind replaces the first. */
	notify(notice: Notice): void {
		this.#notices = [...this.#notices.filter(({ kind }) => kind !== notice.kind), notice];
		this.#emitChange();
	}

	dismiss = (notice: Notice) => {
		this.#notices = this.#notices.filter((one) => one !== notice);
		this.#emitChange();
	};

	/**
	 * Listens to what happened: to facts of one type, or to all (`*`). With `replay` it hears first, in order, what has
	 * happened already, but for what was deleted since. Returns how to stop.
	 */
	on<T extends LessonFact['type'] | '*'>(
		type: T,
		listener: (fact: T extends '*' ? LessonFact : Extract<LessonFact, { type: T }>) => void,
		{ replay = false } = {},
	): () => void {
		const heard = listener as (fact: LessonFact) => void;
		if (replay) for (const fact of this.#facts) if (type === '*' || fact.type === type) heard(fact);
		return this.#actor.on(type, heard).unsubscribe;
	}

	/** Is called after every change; returns how to stop. */
	onChange(listener: () => void): () => void {
		this.#changed.add(listener);
		return () => this.#changed.delete(listener);
	}

	#see(): LessonView {
		const snapshot = this.#actor.getSnapshot();
		if (this.#seen?.snapshot !== snapshot)
			this.#seen = { snapshot, view: viewOf(snapshot, this.#seen?.view) };
		return this.#seen.view;
	}

	#send(command: Command): void {
		this.#actor.send({ ...command, at: this.#now() });
	}

	#emitChange(): void {
		for (const listener of this.#changed) listener();
	}
}
