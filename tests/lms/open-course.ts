import { vi } from 'vitest';
import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Page } from '#lib/delivery/lms/scorm/deliver-scorm.ts';
import { openScorm } from '#lib/delivery/lms/scorm/open-scorm.ts';
import { scorm12 } from '#lib/delivery/lms/scorm/scorm-12.ts';
import type { OwedAttempts } from '#lib/delivery/lms/scorm/owed-attempts.ts';
import type { TabMemory } from '#lib/delivery/lms/scorm/tab-memory.ts';
import { scorm2004 } from '#lib/delivery/lms/scorm/scorm-2004.ts';
import { loadAttempt } from '#lib/quiz/attempt/load.ts';
import type { Settings } from '#lib/quiz/settings/settings.ts';
import type { QuizSession } from '#lib/session/quiz-session.ts';
import { newSession, play, straight, type Move } from '#tests/lessons/taken-lesson.ts';
import { LmsStub } from './lms-stub.ts';

export const versions = { '1.2': scorm12, '2004': scorm2004 };
export type Version = keyof typeof versions;

/** What each version calls the same thing. */
export const elements = {
	'1.2': {
		status: 'cmi.core.lesson_status',
		raw: 'cmi.core.score.raw',
		exit: 'cmi.core.exit',
		mode: 'cmi.core.lesson_mode',
		bookmark: 'cmi.core.lesson_location',
		time: 'cmi.core.session_time',
		finish: 'Finish',
	},
	'2004': {
		status: 'cmi.completion_status',
		raw: 'cmi.score.raw',
		exit: 'cmi.exit',
		mode: 'cmi.mode',
		bookmark: 'cmi.location',
		time: 'cmi.session_time',
		finish: 'Terminate',
	},
};

/** A stub of that version; with what a session before has left. */
export const stubOf = (version: Version, kept?: Iterable<readonly [string, string]>) =>
	new LmsStub(version === '1.2' ? 'LMS' : '', kept);

/** A page in a frame of the course's, and what it does. */
function pageIn(stub: LmsStub, version: Version) {
	const window = Object.assign(new EventTarget(), {
		opener: null,
		parent: { [versions[version].api]: stub.api, opener: null } as Record<string, unknown>,
	});
	window.parent.parent = window.parent;
	const document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
	const page = { window, document, now: () => Date.now() } as unknown as Page;
	function become(state: 'hidden' | 'visible') {
		document.visibilityState = state;
		document.dispatchEvent(new Event('visibilitychange'));
	}
	const transition = (type: string) => Object.assign(new Event(type), { persisted: true });
	return {
		page,
		hide: () => become('hidden'),
		show: () => become('visible'),
		/** As browsers do it: the page is hidden behind its leaving. */
		leave() {
			window.dispatchEvent(transition('pagehide'));
			become('hidden');
		},
		/** From the browser's memory. */
		comeBack() {
			window.dispatchEvent(transition('pageshow'));
			become('visible');
		},
	};
}

/** A lesson in a course: opened, its kept attempt gone on with, and reported. Wants fake timers. */
export async function inCourse(
	stub: LmsStub,
	version: Version,
	lesson: Lesson,
	settings: Settings = straight,
	memory?: TabMemory,
	owed?: OwedAttempts,
) {
	const { page, ...moves } = pageIn(stub, version);
	const opening = openScorm(versions[version], page, memory, owed)(lesson);
	await vi.advanceTimersByTimeAsync(2000);
	const course = await opening;
	const session = newSession(lesson, settings, 1, 0, () => Date.now());
	if (course?.kept?.attempt) {
		const loaded = loadAttempt(course.kept.attempt, session.lesson, settings);
		if (!loaded.ok) throw new Error(loaded.why);
		session.resume(loaded.attempt);
	}
	const stop = course?.deliver(session);
	// What a course keeps of the time is whole seconds.
	await vi.advanceTimersByTimeAsync(1000);
	return {
		...moves,
		course,
		session,
		stop: stop!,
		kinds: () => session.notices.map(({ kind }) => kind),
		/** Plays moves, each a second after the one before. */
		async do(...made: Move[]) {
			for (const move of made) {
				play(session, move);
				await vi.advanceTimersByTimeAsync(1000);
			}
		},
		wait: (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds),
	};
}

/** All that a session has, ended as a window is closed; and the stub that goes on from there. */
export async function reopened(stub: LmsStub, version: Version): Promise<LmsStub> {
	await vi.advanceTimersByTimeAsync(60_000);
	return stubOf(version, stub.stored);
}

export type Opened = Awaited<ReturnType<typeof inCourse>>;
export type { QuizSession };
