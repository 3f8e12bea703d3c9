import { createActor } from 'xstate';
import { mergeWork } from '#lib/quiz/attempt/merge.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Notice } from '#lib/quiz/notice.ts';
import type { QuizSession } from '#lib/session/quiz-session.ts';
import type { Course } from '#lib/delivery/lms/course.ts';
import { Report, type Launched, type Reported } from './report.ts';
import type { SearchedWindow } from './find-api.ts';
import type { Runtime } from './runtime.ts';
import { scormMachine, type Outcome, type ScormTasks, type Shown } from './scorm-machine.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A course that was found, and what is known of it. */
export interface FoundCourse {
	/** As the package has it. */
	lesson: Lesson;
	runtime: Runtime;
	words: Vocabulary;
	/** What the course has said of the attempt; null where it has refused to begin. */
	launched: Launched | null;
	/** Asks it, once it has begun. */
	ask: () => { mode: Course['mode']; launched: Launched };
	/** Is told whether the course still has to take something. */
	owes: (does: boolean) => void;
}

/** The page, where it goes and comes back, and the clock. */
export interface Page {
	window: SearchedWindow & Pick<Window, 'addEventListener' | 'removeEventListener'>;
	document: Pick<Document, 'addEventListener' | 'removeEventListener' | 'visibilityState'>;
	/** Milliseconds since 1970. */
	now: () => number;
}

/** For so long a course's calls may hold up the page, in milliseconds. */
const pause = 50;
/** From one storing to the next. A system that takes long over it is asked still more seldom, so that it holds up a tenth at most. */
const rest = 5000;
const share = 10;

/**
 * Reports a session to a course by SCORM, from now on until the page is left, when the course is told once that this is the end.
 * Returns how to stop, which is an end too. Never throws, whatever the course's runtime does.
 */
export function deliverScorm(
	session: QuizSession,
	course: FoundCourse,
	{ window, document, now }: Page,
): () => void {
	const tasks = tasksOf(session, course, now);
	const scorm = createActor(scormMachine, { input: tasks });
	let { attempt } = session;
	const answered = () => scorm.send({ type: 'answered' });
	const stops = [
		session.on('answered', answered),
		session.on('completed', answered),
		session.onChange(() => {
			if (attempt === session.attempt) return;
			({ attempt } = session);
			if (attempt.place.at !== 'opening') course.owes(true);
			scorm.send({ type: 'changed' });
		}),
	];
	const seenOrNot = () => scorm.send({ type: document.visibilityState === 'hidden' ? 'hidden' : 'shown' });
	const left = () => scorm.send({ type: 'left' });
	const returned = (event: Event) => {
		if ((event as PageTransitionEvent).persisted) scorm.send({ type: 'returned' });
	};
	// Never `unload`: browsers drop it, and pages may forbid it.
	document.addEventListener('visibilitychange', seenOrNot);
	window.addEventListener('pagehide', left);
	window.addEventListener('pageshow', returned);
	scorm.start();
	return () => {
		left();
		for (const stop of stops) stop();
		scorm.stop();
		document.removeEventListener('visibilitychange', seenOrNot);
		window.removeEventListener('pagehide', left);
		window.removeEventListener('pageshow', returned);
	};
}

/** What the machine has done, on this session and this course. */
function tasksOf(session: QuizSession, course: FoundCourse, now: () => number): ScormTasks {
	const { lesson, runtime, words } = course;
	const opened = now();
	let report = course.launched && new Report(session, lesson, runtime, words, course.launched);
	/** What is being told, and whether the course once did not take it. */
	let telling: Generator<void, Reported> | null = null;
	let failed = false;
	let storable = -Infinity;
	let leftOut: string | undefined;

	function tellUntil(end: number): Outcome {
		if (!report) return begin();
		telling ??= report.tell();
		for (;;) {
			const { done, value } = telling.next();
			if (runtime.closed) return 'closed';
			if (done) {
				telling = null;
				tellLeftOut(report.leftOut[0]);
				return ended(value);
			}
			if (now() >= end) return 'more';
		}
	}
	/** Begins the session with a course that has refused to, and brings together what it kept and what was done since. */
	function begin(): Outcome {
		if (runtime.over || !runtime.initialize()) return runtime.over ? 'closed' : ended('refused');
		const { mode, launched } = course.ask();
		if (mode !== 'normal') return 'closed';
		report = new Report(session, lesson, runtime, words, launched);
		const { kept } = report;
		if (kept && session.attempt.place.at === 'opening') session.resume(kept);
		else if (kept) session.merge(kept, mergeWork);
		return tellUntil(Infinity);
	}
	function store(): Outcome {
		const from = now();
		report!.tellTime(from - opened);
		const stored = runtime.commit();
		if (runtime.closed) return 'closed';
		storable = now() + Math.max(rest, (now() - from) * share);
		if (stored) report!.save();
		if (stored && !failed && !report!.isBehind && !report!.leftOut.includes('answers')) course.owes(false);
		return ended(stored ? 'done' : 'refused');
	}
	function ended<O extends Outcome>(outcome: O): O {
		if (outcome === 'refused') failed = true;
		return outcome;
	}
	function flush(): Outcome {
		if (failed) report?.forget();
		failed = false;
		telling = null;
		const told = tellUntil(Infinity);
		if (!report?.isUnsaved || (told !== 'done' && told !== 'refused')) return told;
		// What was taken is stored, whatever was not.
		const stored = store();
		return stored === 'done' ? told : stored;
	}
	function tellLeftOut(what: Report['leftOut'][number] | undefined) {
		if (what === leftOut) return;
		leftOut = what;
		if (what) session.notify({ kind: 'course-left-out', what });
		else withdraw('course-left-out');
	}
	function withdraw(kind: Notice['kind']) {
		const notice = session.notices.find((notice) => notice.kind === kind);
		if (notice) session.dismiss(notice);
	}

	return {
		tell: () => tellUntil(now() + pause),
		store,
		flush,
		finish() {
			const outcome = flush();
			if (!report || outcome === 'elsewhere' || outcome === 'closed') return;
			report.tellTime(now() - opened);
			runtime.finish();
		},
		isBehind: () => report?.isBehind ?? false,
		isUnsaved: () => report?.isUnsaved ?? false,
		mayStore: () => now() >= storable,
		show(what: Shown) {
			if (what === 'lost' || what === 'elsewhere' || what === 'ended')
				session.notify({ kind: `course-${what}` });
			else withdraw('course-lost');
			session.course = { state: what === 'elsewhere' ? 'ended' : what, leave: null };
		},
	};
}
